/** The style of the documentation page, in light and dark. */
export const docsStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 small { font-size: 1rem; font-weight: normal; }
section { border-top: 1px solid #8888; margin-top: 2rem; }
nav ul { padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid #8884; padding: 0.25rem 0.75rem 0.25rem 0; vertical-align: top; }
code { font: 0.9em ui-monospace, monospace; }
`
