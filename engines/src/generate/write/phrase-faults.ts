/** Why a sentence cannot be spoken, or does not belong into a text, whatever stands around it. */
export type PhraseFault =
  | 'markup'
  | 'list'
  | 'label'
  | 'preface'
  | 'about_itself'
  | 'stage_direction'
  | 'hesitation'
  | 'foreign_script'

const patterns: readonly (readonly [PhraseFault, RegExp])[] = [
  ['markup', /[*#_`|<>{}~^\\=@[\]]|https?:|www\.|\p{Extended_Pictographic}(?<![\d©®™])/u],
  ['list', /^(?:[-–—•+]|\(?(?:\d{1,2}|[a-z])[.)])(?:\s|$)/iu],
  ['label', /^(?:\p{Lu}[\p{L}'’]* ?){1,3}:(?:\s|$)/u],
  ['stage_direction', /[()]/u],
  ['preface', /^(?:sure|certainly|of course|absolutely|okay|hey there|hello there|thank you for)\b/iu],
  [
    'preface',
    /^(?:here(?:['’]s| is| are)|below is|this is) .*\b(?:text|script|version|speech|summary|response|answer|example|paragraph)\b/iu,
  ],
  [
    'preface',
    /\bI['’](?:m|d be|ll be) (?:(?:so|really|very|also) )?(?:glad|happy|excited|thrilled|pleased|delighted|sorry|here) (?:to|you|that you|for)\b/iu,
  ],
  ['preface', /\b(?:I hope this helps|let me know if|feel free to|is there anything else)\b/iu],
  ['about_itself', /\b(?:AI assistant|language model|SmolLM|Hugging Face|trained by|as an AI)\b/iu],
  [
    'about_itself',
    /\b(?:this|the|your|these) (?:(?:above|following|input|original|spoken|rewritten|revised) )*(?:text|essay|article|paragraphs?|passage|post|notes|input|rewrite|response|narrator|speaker|author)\b/iu,
  ],
  [
    'about_itself',
    /\b(?:\d+ words|word count|read aloud|main points|click (?:here|on)|subscribe|copyright|placeholder)\b/iu,
  ],
  ['hesitation', /\b(?:u+m+|u+h+|er+m*|hm+)\b/iu],
  ['foreign_script', /[^\P{L}\p{Script=Latin}]/u],
]

/** The first thing that stands against a sentence, also against one that is only begun. */
export function phraseFault(sentence: string): PhraseFault | undefined {
  return patterns.find(([, pattern]) => pattern.test(sentence))?.[0]
}
