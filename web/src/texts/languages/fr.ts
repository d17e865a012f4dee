import { plural } from '../plural'
import type { Texts } from '../texts'

const words = plural('fr', { one: '# mot', other: '# mots' })
const characters = plural('fr', { one: '# caractère', other: '# caractères' })
const ready = plural('fr', { one: '# phrase prête', other: '# phrases prêtes' })
const notes = plural('fr', { one: '# remarque', other: '# remarques' })

const texts: Texts = {
  tagline: 'Dites une idée. Lisez-la et écoutez-la dans d’autres langues.',
  pageLanguage: 'Langue de cette page',
  close: 'Fermer',
  colourScheme: {
    label: 'Couleurs de cette page',
    system: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
  },
  keyboard: {
    title: 'Touches de cette page',
    places: { everywhere: 'Partout' },
    then: 'puis',
    names: { ' ': 'Espace' },
    does: {
      sheet: 'Afficher cette liste',
      goToBoard: 'Aller au tableau',
      goToTeams: 'Aller aux équipes',
      goToEngines: 'Aller aux moteurs',
    },
    advice:
      'Tab avance, Maj et Tab reculent, Entrée choisit. Les touches se taisent pendant que vous écrivez.',
    areOn: 'Ces touches sont actives',
  },
  pages: {
    navigation: 'Pages',
    skip: 'Aller au contenu',
    board: 'Tableau',
    reader: 'Lire et écouter',
    run: 'Déroulement du travail',
    teams: 'Équipes',
    engines: 'Moteurs',
    loading: 'Chargement…',
    notFound: 'Il n’y a pas de page à cette adresse',
    notFoundAdvice: 'L’adresse est peut-être mal écrite, ou la page a été déplacée.',
    toBoard: 'Aller au tableau',
    failed: 'Cette page n’a pas pu être affichée',
    failedAdvice: 'Rechargez-la. Vos demandes sont à l’abri sur le serveur ; rien n’en est perdu.',
    failedDetails: 'Pour signaler le problème',
    reload: 'Recharger',
  },
  connection: {
    lost: 'La connexion au serveur est perdue. La page réessaie d’elle-même ; vos lignes y sont en sécurité.',
  },
  problem: {
    title: 'Cela n’a pas fonctionné',
    unreachable: 'Le serveur est injoignable. Vérifiez qu’il est en marche, puis réessayez.',
    notifications: 'Messages',
  },
  composer: {
    heading: 'Nouvelle demande',
    type: 'Votre demande',
    placeholder: 'Écrivez ce que vous diriez, ou déposez ici un enregistrement',
    record: 'Enregistrer',
    upload: 'Importer',
    uploadLabel: 'Importer des enregistrements',
    send: 'Envoyer',
    sending: 'Envoi…',
    dropHere: 'Déposez l’enregistrement pour l’envoyer',
    tooLong: (limit) => `Trop long : ${characters(limit)} au plus.`,
    tooLarge: (file, limit) => `« ${file} » est trop volumineux : ${limit} au plus.`,
    notAudio: (file) => `« ${file} » n’est pas un enregistrement. Choisissez un fichier audio.`,
  },
  choices: {
    languages: 'Traduire en',
    noLanguage: 'Choisissez au moins une langue.',
    words: 'Longueur en mots',
    fewerWords: 'Moins de mots',
    moreWords: 'Plus de mots',
  },
  recording: {
    asking: 'Votre navigateur demande si cette page peut utiliser le micro. Choisissez « Autoriser ».',
    running: 'Enregistrement',
    stop: 'Arrêter',
    discard: 'Abandonner',
    again: 'Recommencer',
    send: 'Envoyer',
    yours: 'Votre enregistrement',
    nothingHeard: 'Rien ne s’entend pour l’instant. Le bon micro est-il allumé ?',
    limit: (time) => `Jusqu’à ${time}`,
  },
  refusal: {
    denied: {
      title: 'Cette page ne peut pas utiliser le micro',
      advice:
        'Ouvrez les réglages du site à côté de l’adresse, autorisez le micro, puis recommencez. Vous pouvez aussi importer un enregistrement.',
    },
    noDevice: {
      title: 'Aucun micro n’a été trouvé',
      advice: 'Branchez-en un ou allumez-le, puis recommencez. Vous pouvez aussi importer un enregistrement.',
    },
    busy: {
      title: 'Le micro ne donne aucun son',
      advice: 'Un autre programme l’utilise peut-être. Fermez-le, puis recommencez.',
    },
    insecure: {
      title: 'Les navigateurs n’enregistrent que sur des pages sécurisées',
      advice:
        'Ouvrez cette page par https://, ou sur la machine même par http://localhost. Vous pouvez aussi importer un enregistrement.',
    },
    unsupported: {
      title: 'Ce navigateur ne sait pas enregistrer',
      advice:
        'Prenez un navigateur plus récent, ou enregistrez avec un autre programme et importez le fichier.',
    },
  },
  board: {
    heading: 'Demandes',
    columns: {
      prompt: 'Demande audio',
      transcript: 'Audio transcrit',
      generated: 'Texte généré',
      narration: 'Audio de synthèse',
      translation: 'Texte traduit',
      translatedNarration: 'Audio de synthèse',
      ownVoice: 'Avec votre propre voix',
    },
    starting: 'Le serveur se prépare…',
    loading: 'Chargement des demandes…',
    loadFailed: 'Les demandes n’ont pas pu être chargées.',
    tryAgain: 'Réessayer',
    empty: 'Rien ici pour l’instant',
    emptyAdvice:
      'Enregistrez, importez ou écrivez une demande ci-dessus. Elle apparaîtra ici et se remplira sous vos yeux.',
    older: 'Afficher les demandes plus anciennes',
    loadingOlder: 'Chargement…',
  },
  row: {
    spoken: 'Enregistrement',
    typed: 'Écrite',
    length: (count) => words(count),
    team: (team) => `Équipe ${team}`,
    cancel: 'Annuler',
    cancelOf: (time) => `Annuler la demande de ${time}`,
    remove: 'Supprimer',
    removeOf: (time) => `Supprimer la demande de ${time}`,
    removeTitle: 'Supprimer cette demande ?',
    removeDescription:
      'La demande et tout ce qui en a été tiré seront supprimés : textes, narrations et fichiers.',
    keep: 'Garder',
    finished: (time) => `La demande de ${time} est terminée.`,
    finishedWithFailures: (time) => `La demande de ${time} s’est arrêtée : une étape a échoué.`,
  },
  cell: {
    waiting: 'En attente',
    blocked: 'Attend une étape qui n’a pas réussi',
    working: 'En cours',
    cancelled: 'Annulé',
    skipped: 'Rien à faire',
    failed: 'Échec',
    edited: 'Modifié',
    retry: 'Réessayer',
    retryOf: (step, language) => `Réessayer : ${step}, ${language}`,
    more: 'Afficher plus',
    less: 'Afficher moins',
    notes,
    download: 'Télécharger',
    madeBy: (engine, time) => `${engine}, ${time}`,
    notice: {
      no_speech: 'Aucune parole dans l’enregistrement.',
      no_words: 'De la parole a été entendue, mais aucun mot n’a pu être compris.',
      cut_off: 'Le texte s’arrête trop tôt : le moteur a atteint sa limite.',
    },
  },
  takeAway: {
    title: 'Emporter',
    of: (time) => `Emporter ce qui est né de la demande de ${time}`,
    advice:
      'Le tout dans un seul fichier, avec une note sur l’origine de chaque partie ; ou chaque partie à part.',
    nothingYet:
      'Rien n’est encore terminé. Ce qui est prêt peut être emporté aussitôt, le reste dès qu’il l’est.',
    everything: 'Le tout en zip',
    recording: 'L’enregistrement',
    steps: {
      transcribe: 'Transcription',
      generate: 'Texte',
      translate: 'Traduction',
      synthesize: 'Narration',
      own_voice: 'Narration avec votre voix',
    },
    copy: 'Copier',
    copied: 'Copié',
    copyOf: (what) => `Copier : ${what}`,
    notCopied: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le à la main.',
    podcast: 'En podcast',
    podcastAdvice:
      'Donnez cette adresse à un lecteur de podcasts qui peut joindre ce serveur : les nouvelles narrations y arrivent toutes seules.',
    podcastIn: (language) => `podcast en ${language}`,
  },
  player: {
    play: (what) => `Lire : ${what}`,
    pause: (what) => `Mettre en pause : ${what}`,
    position: (what) => `Position : ${what}`,
    positionValue: (at, length) => `${at} sur ${length}`,
    sentence: (number) => `Phrase ${number}`,
    waiting: 'En attente de la phrase suivante',
    ready,
    failed: 'Ce son n’a pas pu être lu. Rechargez la page ; si cela ne suffit pas, relancez l’étape.',
    narration: (language) => `narration en ${language}`,
    recording: 'enregistrement',
  },
}

export default { code: 'fr', name: 'Français', texts }
