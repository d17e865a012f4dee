/** What people say into the microphone: ten subjects, with the hesitations and repairs of real speech. */
export const spokenPrompts: readonly { readonly subject: string; readonly text: string }[] = [
  {
    subject: 'bees',
    text: "Um, so I'd like something about bees, how they make honey, you know, they collect the nectar from the flowers and then, uh, bring it back to the hive, and why we should plant more flowers for them.",
  },
  {
    subject: 'team meeting',
    text: 'Okay, notes from the team meeting. The new release is late, uh, two weeks late, because the tests were failing. We decided to, um, drop the export feature for now and ship on Friday. Everybody please check your tickets.',
  },
  {
    subject: 'grandmother',
    text: "I want to tell my kids about my grandmother. She, um, she had a small bakery in the village and she got up at four every morning to bake bread, and on Sundays she'd give us the warm rolls with butter.",
  },
  {
    subject: 'sleep',
    text: "So, uh, a short talk about sleep. Why sleep matters for your memory, and that you shouldn't, like, look at your phone before going to bed. Keep it friendly.",
  },
  {
    subject: 'bicycle',
    text: 'How to fix a flat tyre on a bicycle. First you take off the wheel, then, um, you take the tyre off with the levers, find the hole in the tube, put on the patch, and, yeah, pump it up again.',
  },
  {
    subject: 'harbour town',
    text: 'Describe a trip to a little harbour town by the sea. We, uh, we walked along the pier, saw the fishing boats coming in, ate fried fish, and it was, um, windy but really beautiful.',
  },
  {
    subject: 'volcanoes',
    text: "Explain volcanoes for, like, ten year olds. There's hot melted rock deep in the earth, magma, and when the pressure gets too big it, um, comes out as lava.",
  },
  {
    subject: 'library',
    text: "Announcement for the town library. We're closing for, uh, for repairs in March, three weeks, the roof is leaking. You can still return books at the, um, the town hall, and the reading club meets online.",
  },
  {
    subject: 'learning the piano',
    text: "I started learning the piano at, um, at fifty. Everybody said it's too late, but I practise twenty minutes every day, and last week I, well, I played a little waltz for my wife and she cried.",
  },
  {
    subject: 'rain water',
    text: 'A few words on, uh, saving water in the garden. Collect the rain in a barrel, water early in the morning, and put, um, mulch around the plants so that the soil stays moist.',
  },
]
