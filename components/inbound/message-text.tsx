import type { MessageLine } from "@/lib/inbound/message-lines";

/** A message as it came, in its lines; what was left out as quotation or signature is quieter. */
export function MessageText({ lines, empty }: { lines: readonly MessageLine[]; empty: string }) {
  if (lines.every(({ text }) => text === "")) return <p className="quiet">{empty}</p>;
  return (
    <div className="message-text" dir="auto">
      {paragraphsOf(lines).map((paragraph) => (
        <p key={paragraph.at} dir="auto">
          {paragraph.lines.map(({ text, isLeftOut, at }) => (
            <span key={at} className={isLeftOut ? "left-out" : undefined}>
              {text}
              {"\n"}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

type Placed = MessageLine & { at: number };

/** Lines between empty lines belong together: each such paragraph finds its own direction. */
function paragraphsOf(lines: readonly MessageLine[]): { at: number; lines: Placed[] }[] {
  const paragraphs: { at: number; lines: Placed[] }[] = [];
  let open: Placed[] = [];
  const close = () => {
    const first = open[0];
    if (first !== undefined) paragraphs.push({ at: first.at, lines: open });
    open = [];
  };
  lines.forEach((line, at) => {
    if (line.text === "") close();
    else open.push({ ...line, at });
  });
  close();
  return paragraphs;
}
