/** The look of an archive: the same proportions as the site, with the fonts of whoever opens it. */
export const archiveStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1d1d1b;
  --quiet: #595854;
  --hairline: #d9d6cd;
  --accent: #0b5a63;
  --inserted: #14613a;
  --deleted: #96362c;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181a1b;
    --ink: #eceae4;
    --quiet: #b3b0a8;
    --hairline: #3c3f41;
    --accent: #7cc7cf;
    --inserted: #8fd3ac;
    --deleted: #eda79f;
  }
}

body {
  max-inline-size: 42rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 "Source Serif 4", Charter, "Noto Naskh Arabic", Georgia, serif;
  overflow-wrap: anywhere;
}

header, footer, .quiet, dt { color: var(--quiet); font-size: 0.9rem; }
header { padding-block-end: 0.5rem; border-block-end: 1px solid var(--hairline); }
footer { margin-block-start: 3rem; border-block-start: 1px solid var(--hairline); }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { margin-block-start: 2rem; font-size: 1.25rem; }
h3 { margin-block-end: 0; font-size: 1rem; }
.text :is(h2, h3, h4, h5, h6) { margin-block: 2.25rem 0.75rem; font-size: 1.125rem; line-height: 1.3; }
.text h2 { font-size: 1.375rem; }
sup { font-size: 0.75rem; line-height: 0; }
.note { margin-block: 1.5rem; padding: 0.75rem 1rem; border: 1px solid var(--hairline); border-radius: 6px; }
.note > :first-child { margin-block-start: 0; }
.note:target { outline: 2px solid var(--accent); outline-offset: 4px; }
a { color: var(--accent); }
ins { color: var(--inserted); }
del { color: var(--deleted); }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 2px solid var(--hairline); }
dd { margin: 0 0 0.75rem; }
.para { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); }
.para p { margin-block: 0 0.9rem; }
.para:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.depth-1 { margin-inline-start: 1.5rem; }
.depth-2, .depth-3, .depth-4 { margin-inline-start: 3rem; }
.number { color: var(--quiet); font-size: 0.9rem; text-decoration: none; font-variant-numeric: tabular-nums; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
td, th { padding: 0.25rem 0.5rem; border: 1px solid var(--hairline); text-align: start; }
`;
