/**
 * Everyday English words that have one French word in nearly every sense. The way through Portuguese and Catalan
 * sometimes ends at a rarer one ("researcher" at "enquêteur"), which the English word then sets right. Written from
 * general knowledge of both languages.
 */
const nouns = `
  researcher chercheur, scientist scientifique:mf, income revenu, breast sein, government gouvernement, country pays,
  week semaine:f, month mois, year an, day jour, minister ministre:mf, leader dirigeant, law loi:f, bank banque:f,
  rate taux, team équipe:f, player joueur, game match, win victoire:f, victory victoire:f, loss perte:f,
  protest manifestation:f, protester manifestant, demonstrator manifestant, road route:f, street rue:f,
  traffic circulation:f, plane avion, aircraft avion, airport aéroport, flight vol, crash accident, fire incendie,
  storm tempête:f, wind vent, rain pluie:f, flood inondation:f, earthquake séisme, water eau:f, river fleuve,
  sea mer:f, lake lac, mountain montagne:f, hill colline:f, forest forêt:f, tree arbre, leaf feuille:f, flower fleur:f,
  garden jardin, farm ferme:f, farmer agriculteur, field champ, crop culture:f, dog chien, cat chat,
  horse cheval, bird oiseau, fish poisson, cow vache:f, sheep mouton, house maison:f, box boîte:f, seed graine:f, pot pot, bean haricot, carrot carotte:f, key clé:f, lunch déjeuner,
  dinner dîner, joke blague:f, boss patron, colleague collègue:mf, office bureau, walk promenade:f, plate assiette:f,
  knife couteau, cheese fromage, sugar sucre, salt sel, chicken poulet, rice riz, egg œuf, home maison:f, flat appartement, apartment appartement,   room pièce:f, door porte:f, window fenêtre:f, wall mur, roof toit, floor sol, kitchen cuisine:f,   chair chaise:f, bed lit, school école:f, teacher enseignant, student étudiant, pupil élève:mf, lesson leçon:f,
  book livre, word mot, sentence phrase:f, language langue:f, letter lettre:f, newspaper journal,
  story histoire:f, picture image:f, photo photo:f, film film, music musique:f, song chanson:f, voice voix:f,
  sound son, noise bruit, light lumière:f, colour couleur:f, color couleur:f, shape forme:f, size taille:f,
  weight poids, height hauteur:f, length longueur:f, speed vitesse:f, hour heure:f, minute minute:f,
  morning matin, evening soir, night nuit:f, summer été, winter hiver, spring printemps, autumn automne,
  age âge, child enfant:mf, kid enfant:mf, boy garçon, girl fille:f, woman femme:f, man homme,   person personne:f, friend ami, neighbour voisin, neighbor voisin, family famille:f, mother mère:f, father père,
  brother frère, sister sœur:f, son fils, daughter fille:f, husband mari, wife femme:f, parent parent,
  doctor médecin:mf, hospital hôpital, illness maladie:f, disease maladie:f,
  drug médicament, pain douleur:f, blood sang, heart cœur, brain cerveau, eye œil,
  ear oreille:f, mouth bouche:f, hand main:f, arm bras, leg jambe:f, foot pied, skin peau:f,   health santé:f, food nourriture:f, meal repas, bread pain, milk lait, meat viande:f, fruit fruit, apple pomme:f,
  vegetable légume, wine vin, beer bière:f, coffee café, tea thé, money argent, price prix, cost coût,
  tax impôt, market marché, shop magasin, store magasin, company entreprise:f, firm entreprise:f, business entreprise:f,
  industry industrie:f, factory usine:f, worker travailleur, employee employé, employer employeur, job emploi,
  car voiture:f, bus bus, train train, station gare:f, ship navire, boat bateau,
  bike vélo, bicycle vélo, wheel roue:f, engine moteur, machine machine:f, tool outil, computer ordinateur,
  phone téléphone, screen écran, network réseau, software logiciel, data donnée:f, device appareil,
  weapon arme:f, gun arme:f, bomb bombe:f, war guerre:f, peace paix:f, army armée:f, enemy ennemi,
  attack attaque:f, police police:f, judge juge, court tribunal, prison prison:f, jail prison:f,
  prisoner prisonnier, crime crime, murder meurtre, victim victime:f, death mort:f, life vie:f, birth naissance:f,
  election élection:f, vote vote, king roi, queen reine:f,
  mayor maire, citizen citoyen, city ville:f, town ville:f, village village, island île:f, border frontière:f,
  coast côte:f, beach plage:f, bridge pont, church église:f, god dieu, faith foi:f, fear peur:f, hope espoir,
  love amour, dream rêve, idea idée:f, thought pensée:f, knowledge connaissance:f, truth vérité:f,   question question:f, answer réponse:f, problem problème, solution solution:f, reason raison:f, cause cause:f,
  effect effet, result résultat, step étape:f, example exemple,
  part partie:f, half moitié:f, piece morceau, group groupe, amount quantité:f,
  beginning début, middle milieu, side côté, edge bord, corner coin,
  north nord, south sud, east est, west ouest, world monde, earth terre:f, sun soleil, moon lune:f, star étoile:f,
  sky ciel, planet planète:f, space espace, air air, energy énergie:f, power pouvoir, heat chaleur:f, ice glace:f,
  snow neige:f, stone pierre:f, wood bois, gold or, paper papier, plastic plastique,
  environment environnement, climate climat, wave vague:f, hurricane ouragan, volcano volcan,
  cell cellule:f, gene gène, species espèce:f, scale échelle:f, theory théorie:f, research recherche:f,
  study étude:f, discovery découverte:f, development développement, growth croissance:f,
  increase augmentation:f, decrease baisse:f, fall chute:f, rise hausse:f, damage dégât, safety sécurité:f,
  security sécurité:f, danger danger, risk risque, threat menace:f, help aide:f, support soutien, advice conseil,
  agreement accord, meeting réunion:f, speech discours, statement déclaration:f, report rapport, news nouvelle:f,
  event événement, race course:f, championship championnat, cup coupe:f,
  medal médaille:f, season saison:f, coach entraîneur, fan supporter, ticket billet, travel voyage, trip voyage,
  journey voyage, traveller voyageur, tourist touriste:mf, guest invité, map carte:f, bag sac, clothes vêtement,
  shoe chaussure:f, hat chapeau, coat manteau, gift cadeau, toy jouet, beauty beauté:f, art art, painting tableau,
  museum musée, theatre théâtre, actor acteur, author auteur, writer écrivain, singer chanteur, painter peintre:mf,
  show émission:f, episode épisode, audience public, century siècle, decade décennie:f, past passé, future avenir,
  official responsable:mf, authority autorité:f, expert expert,
  location emplacement, place endroit, region région:f, district district,   vaccine vaccin, infection infection:f, outbreak épidémie:f, treatment traitement,
  surgery opération:f, rescue sauvetage, rescuer sauveteur, survivor survivant, survival survie:f, injury blessure:f`

const adjectives = `
  new nouveau, young jeune, flat plat, big grand, large grand, small petit, long long,
  short court, tall grand, high élevé, low faible, deep profond, wide large, narrow étroit, strong fort, weak faible,
  fast rapide, quick rapide, slow lent, heavy lourd, hot chaud, cold froid, warm chaud, dry sec, wet humide,
  clean propre, dirty sale, rich riche, poor pauvre, expensive cher, free libre, good bon, bad mauvais,
  happy heureux, sad triste, tired fatigué, hungry affamé, dead mort, alive vivant, safe sûr,
  dangerous dangereux, easy facile, difficult difficile, simple simple, important important,
  possible possible, impossible impossible, necessary nécessaire, different différent, same même, similar similaire,
  true vrai, false faux, wrong faux, clear clair, dark sombre, quiet calme, loud bruyant,
  beautiful beau, ugly laid, famous célèbre, popular populaire, modern moderne, ancient ancien, recent récent,
  final final, whole entier, full plein, empty vide, open ouvert,
  local local, national national, international international, public public, private privé, political politique,
  economic économique, social social, legal légal, illegal illégal, military militaire, medical médical,
  scientific scientifique, natural naturel, human humain, federal fédéral, rare rare, common courant,
  severe grave, serious grave, successful réussi, current actuel, previous précédent, annual annuel, daily quotidien`

const adverbs = `
  also aussi, often souvent, always toujours, never jamais, sometimes parfois, already déjà,
  still encore, soon bientôt, now maintenant, yesterday hier, tomorrow demain, here ici,
  only seulement, almost presque, perhaps peut-être, probably probablement, quickly rapidement, slowly lentement,
  easily facilement, together ensemble, recently récemment, finally finalement, however cependant, again encore`

const verbs = `
  announce annoncer, say dire, ask demander, answer répondre, speak parler, talk parler,   write écrire, read lire, hear entendre, listen écouter, see voir, watch regarder, show montrer, find trouver,
  lose perdre, search chercher, think penser, believe croire, put mettre, take prendre, give donner, call appeler, wait attendre, hate détester, wash laver,
  cook cuisiner, drive conduire, swim nager, run courir, laugh rire, cry pleurer, smile sourire, meet rencontrer, smell sentir, wake réveiller, forget oublier, know savoir, understand comprendre, learn apprendre,
  teach enseigner, forget oublier, want vouloir, try essayer, help aider,
  allow permettre, prevent empêcher, stop arrêter, begin commencer, start commencer, continue continuer, finish finir,
  open ouvrir, close fermer, build construire, create créer, produce produire, destroy détruire,
  break casser, buy acheter, sell vendre, pay payer, eat manger, drink boire, sleep dormir, live vivre,
  die mourir, kill tuer, fight combattre, win gagner, play jouer, sing chanter, dance danser, walk marcher,
  arrive arriver, travel voyager, visit visiter, send envoyer, receive recevoir,
  bring apporter, carry porter, change changer, increase augmenter, reduce réduire, fall tomber,
  explode exploser, suggest suggérer, propose proposer, decide décider, choose choisir, accept accepter,
  refuse refuser, claim affirmer, argue affirmer, explain expliquer, describe décrire, discover découvrir,
  develop développer, improve améliorer, protect protéger, threaten menacer, attack attaquer, arrest arrêter,
  release libérer, accuse accuser, investigate enquêter, vote voter, elect élire,   sign signer, publish publier, confirm confirmer, deny nier, report rapporter, warn avertir, provide fournir,
  offer offrir, include inclure, contain contenir, require exiger, reach atteindre, cross traverser,
  follow suivre, cause causer, suffer souffrir, survive survivre`

export interface GlossaryWord {
  readonly lemma: string
  /** Of nouns. */
  readonly gender?: 'm' | 'f' | 'mf'
}

/** By Apertium's part of speech and the English lemma. */
export const englishFrenchGlossary: Readonly<Record<string, ReadonlyMap<string, GlossaryWord>>> = {
  n: readEntries(nouns, true),
  adj: readEntries(adjectives, false),
  adv: readEntries(adverbs, false),
  vblex: readEntries(verbs, false),
}

function readEntries(list: string, areNouns: boolean): Map<string, GlossaryWord> {
  return new Map(
    list.split(',').map((entry) => {
      const [english = '', french = ''] = entry.trim().split(' ')
      const [lemma = '', gender] = french.split(':')
      return [english, areNouns ? { lemma, gender: genderOf(gender) } : { lemma }]
    }),
  )
}

function genderOf(mark: string | undefined): 'm' | 'f' | 'mf' {
  return mark === 'f' || mark === 'mf' ? mark : 'm'
}
