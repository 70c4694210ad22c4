import { Fingerprint } from "@/components/ui/fingerprint";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { type MarkedStance, StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { ShownBlock, ShownComment } from "@/lib/compilations/shown-comment";
import { directionOf } from "@/lib/i18n/locales";

const marks: Record<string, MarkedStance> = { keep: "keep", change: "change", delete: "delete", add: "add" };

type Props = { locale: string; comment: ShownComment /** Label of the receipt's fingerprint. */; receipt: string };

/** A comment in a compilation: everything that was published of it, unedited. */
export function CompiledComment({ locale, comment, receipt }: Props) {
  const { by, group, reference, stance, stanceWords, type, on, facts, sha256 } = comment;
  return (
    <article className="contribution first-column compiled" id={reference} aria-labelledby={`${reference}-by`}>
      <header>
        <h4 className="by" id={`${reference}-by`}>
          {by.slug === null ? by.name : <a href={`/${locale}/organisations/${by.slug}`}>{<bdi>{by.name}</bdi>}</a>}
        </h4>
        {group === null ? null : <span className="small quiet">{group}</span>}
        <StanceMark stance={marks[stance] ?? "general"}>{stanceWords}</StanceMark>
      </header>
      <p className="small quiet">
        {type} · {on}
      </p>
      {comment.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place.
        <Said key={index} block={block} />
      ))}
      <footer>
        <a className="reference" href={`/${locale}/contributions/${reference}`}>
          <bdi>{reference}</bdi>
        </a>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </footer>
      {sha256 === null ? null : (
        <p className="small quiet">
          {receipt} <Fingerprint value={sha256} />
        </p>
      )}
    </article>
  );
}

function Said({ block }: { block: ShownBlock }) {
  const labels = useRedlineLabels();
  switch (block.kind) {
    case "note":
      return <p className="said">{block.text}</p>;
    case "redline":
      return (
        <div className="said">
          <h5>{block.label}</h5>
          <blockquote lang={block.language} dir={directionOf(block.language)}>
            <Redline segments={block.segments} labels={labels} />
          </blockquote>
        </div>
      );
    case "words":
      return (
        <div className="said">
          <h5>{block.label}</h5>
          {block.text === "" ? null : (
            <p className="as-written" lang={block.language} dir={directionOf(block.language)}>
              {block.text}
            </p>
          )}
        </div>
      );
    case "rich":
      return (
        <div className="said">
          <h5>{block.label}</h5>
          <StoredHtml html={block.html} className="prose interface" language={block.language} />
        </div>
      );
  }
}
