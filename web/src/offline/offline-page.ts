/** What the page says in place of the board while the server cannot be reached. */
export interface OfflineWords {
  readonly title: string
  readonly advice: string
  readonly again: string
}

/** Seconds until the notice tries the server again by itself. */
const TRY_AGAIN_SECONDS = 10

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { display: grid; place-content: center; gap: 1rem; max-width: 34rem; min-height: 90vh; margin: auto; padding: 1rem }
h1 { margin: 0; font-size: 1.375rem }
p { margin: 0 }
`

/** The notice as a page of its own, which needs nothing else to be shown. Its words are the page's own. */
export function offlinePage(language: string, { title, advice, again }: OfflineWords): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${TRY_AGAIN_SECONDS}">
<title>Mega Pipeline</title>
<style>${style}</style>
</head>
<body><main><h1>${title}</h1><p>${advice}</p><p><a href="">${again}</a></p></main></body>
</html>
`
}

/** Nothing is loaded, and no style but its own counts. */
export async function offlinePolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}
