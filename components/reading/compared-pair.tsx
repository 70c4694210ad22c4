import { Redline, type RedlineSegment } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { numberOf } from "./compared-change";
import { type ChangeProps, ComparedNotes } from "./compared-notes";

/** A changed paragraph side by side: before it with what went struck through, then as it reads now. */
export function ComparedPair({ context, entry }: ChangeProps) {
  const { row } = entry;
  const { before, after, locale } = context;
  const only = (kind: "inserted" | "deleted", segments: RedlineSegment[]) =>
    segments.filter((segment) => segment.kind === "same" || segment.kind === kind);
  // The old words of a split stand together; those of each new part stand apart.
  const old = only(
    "deleted",
    row.parts.flatMap(({ segments }) => segments),
  );
  return (
    <div className="compared-pair" id={`change-${entry.place}`}>
      <Side
        context={context}
        ids={row.before}
        parts={row.before.length === 0 ? [] : [old]}
        of={before}
        locale={locale}
      />
      <Side
        context={context}
        ids={row.after}
        parts={row.after.length === 0 ? [] : row.parts.map(({ segments }) => only("inserted", segments))}
        of={after}
        locale={locale}
      />
      <ComparedNotes context={context} entry={entry} />
    </div>
  );
}

/** Names the two columns once, where there is room for two; the columns stand in the direction of the text. */
export function PairHead({ context }: { context: ChangeProps["context"] }) {
  const { before, after, locale } = context;
  return (
    <div className="pair-head small" aria-hidden="true" dir={directionOf(after.language)}>
      {[before, after].map(({ id, label }) => (
        <strong key={id} lang={locale}>
          <bdi>{inLocale(label, locale).text}</bdi>
        </strong>
      ))}
    </div>
  );
}

type SideProps = {
  context: ChangeProps["context"];
  ids: string[];
  parts: RedlineSegment[][];
  of: ChangeProps["context"]["before"];
  locale: string;
};

function Side({ context, ids, parts, of, locale }: SideProps) {
  const t = useTranslations("public.comparison");
  const labels = useRedlineLabels();
  const first = context.byId.get(ids[0] ?? "");
  return (
    <div className="pair-side" lang={of.language} dir={directionOf(of.language)}>
      <p className="pair-label small quiet" lang={locale} dir={directionOf(locale)}>
        <span className="version">{inLocale(of.label, locale).text}</span>
        {first === undefined ? null : (
          <a href={`${context.drafts}/${of.slug}#${first.anchor}`}>
            <bdi>{numberOf(context, ids)}</bdi>
          </a>
        )}
      </p>
      {parts.length === 0 ? (
        <p className="quiet small" lang={locale} dir={directionOf(locale)}>
          {t("nothingHere")}
        </p>
      ) : (
        <div className={first?.kind === "heading" ? "text heading" : "text"}>
          {parts.map((segments, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a paragraph have no identity but their place.
            <p key={index}>
              <Redline segments={segments} labels={labels} />
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
