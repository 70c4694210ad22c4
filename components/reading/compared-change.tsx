import { MovedFrom, Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { listedNumbers } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { type ChangeProps, ComparedNotes } from "./compared-notes";
import { levelOf } from "./comparison-fold";

/** A changed paragraph as one text: what came underlined, what went struck through, what moved with where it stood. */
export function ComparedChange({ context, entry }: ChangeProps) {
  const labels = useRedlineLabels();
  const t = useTranslations("public.comparison");
  const { locale, byId, drafts, after, before } = context;
  const { row } = entry;
  const shown = byId.get(row.after[0] ?? row.before[0] ?? "");
  const numbers = row.before.flatMap((id) => byId.get(id)?.number ?? []);
  const from = numbers.length === 0 ? t("elsewhere") : listedNumbers(numbers, locale);
  const address = `${drafts}/${(row.after.length > 0 ? after : before).slug}#${shown?.anchor}`;
  return (
    <div className={`para compared${shown === undefined ? "" : levelOf(shown)}`} id={`change-${entry.place}`}>
      <a className="number" href={address}>
        <bdi>{numberOf(context, row.after.length > 0 ? row.after : row.before)}</bdi>
      </a>
      <div className={shown?.kind === "heading" ? "text heading" : "text"}>
        {row.parts.map((part, index) => (
          <p key={part.after ?? "gone"}>
            {row.kind === "moved" ? (
              <Redline
                segments={[{ kind: "moved", text: part.segments.map(({ text }) => text).join(""), from }]}
                labels={labels}
              />
            ) : (
              <>
                {row.moved && index === 0 ? <MovedFrom number={from} /> : null}
                <Redline segments={part.segments} labels={labels} />
              </>
            )}
          </p>
        ))}
      </div>
      <ComparedNotes context={context} entry={entry} />
    </div>
  );
}

/** The numbers of some paragraphs, or a sign where they have none. */
export function numberOf({ byId, locale }: ChangeProps["context"], ids: string[]): string {
  return listedNumbers(
    ids.map((id) => byId.get(id)?.number ?? null),
    locale,
  );
}
