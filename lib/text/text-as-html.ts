import { escapeHtml } from "@/lib/text/escape-html";
import { type ExportedText, ownNumber } from "@/lib/text/exported-text";
import { nodesToHtml } from "@/lib/text/rich-text-html";

const style = `body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 serif}
.number{display:inline-block;min-width:2.5rem}
.level-1{margin-inline-start:2.5rem}.level-2{margin-inline-start:5rem}.level-3{margin-inline-start:7.5rem}.level-4{margin-inline-start:10rem}
.source,.footnotes{font-size:.85rem}`;

/** A text as one page of HTML that needs nothing else. Right-to-left languages are marked as such by `direction`. */
export function textAsHtml(text: ExportedText, direction: "ltr" | "rtl"): string {
  const language = escapeHtml(text.language);
  const body = text.blocks.map((block) => {
    const id = escapeHtml(block.anchor);
    const content = nodesToHtml(block.content);
    if (block.kind === "heading") {
      const level = Math.min(block.depth + 1, 6);
      return `<h${level} id="${id}">${content}</h${level}>`;
    }
    const number = escapeHtml(ownNumber(block));
    return `<p id="${id}" class="level-${Math.min(block.depth, 4)}"><span class="number">${number}</span> ${content}</p>`;
  });
  const notes = text.footnotes.map(
    ({ number, content }) => `<li id="fn-${number}" value="${number}">${nodesToHtml(content)}</li>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(text.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(text.title)}</h1>
<p class="source">${escapeHtml(text.source)}</p>
${body.join("\n")}
${notes.length === 0 ? "" : `<ol class="footnotes">\n${notes.join("\n")}\n</ol>\n`}</body>
</html>
`;
}
