import type { ReactNode } from "react";
import { keepPart, rendersDocument } from "@/lib/web/documents/render-context";
import { isWritten, writeElements } from "@/lib/web/documents/write-elements";

/**
 * A long part of a public page, written at once instead of by the framework: rows of a text, comments, lines of a
 * list. Only plain components may stand in it. Outside a document it is shown as any other part.
 */
export function Finished({ children }: { children: ReactNode }) {
  if (!rendersDocument() || isWritten()) return children;
  const { html, scripts } = writeElements(children);
  return (
    <>
      <openfloor-part data-part={keepPart(html)} />
      {[...scripts].map((source) => (
        <script key={source} type="module" async src={source} />
      ))}
    </>
  );
}
