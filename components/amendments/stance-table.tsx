import { Disclosure } from "@/components/ui/disclosure";
import { StanceMark } from "@/components/ui/stance-mark";
import { Table } from "@/components/ui/table";
import type { CommentCounts } from "@/lib/amendments/comment-counts";
import { useTranslations } from "@/lib/i18n/words";
import { stanceOrder, totalOf } from "./stance-counts";

type Listed = { id: string; anchor: string; number: string | null };

type Props = { base: string; counts: CommentCounts; paragraphs: readonly Listed[] };

/** Beyond this the matrix holds the same figures, page by page. */
const mostRows = 120;

/** The figures of the heat column: comments by paragraph and stance. */
export function StanceTable({ base, counts, paragraphs }: Props) {
  const t = useTranslations("amendments");
  const words = useTranslations("public.stances");
  const spokenOf = paragraphs.filter(({ id }) => counts.byParagraph.has(id));
  if (spokenOf.length === 0) return null;
  const matrix = <a href={`${base}/matrix?columns=group`}>{t("byGroupToo")}</a>;
  if (spokenOf.length > mostRows) {
    return (
      <p className="stance-table small">
        {t("commentsStandOn", { count: spokenOf.length })} {matrix}
      </p>
    );
  }
  return (
    <div className="stance-table">
      <Disclosure summary={t("byParagraph")}>
        <Table
          id="by-paragraph"
          title={t("byParagraph")}
          titleHidden
          columns={[
            { key: "paragraph", label: t("paragraphColumn") },
            ...stanceOrder.map((stance) => ({
              key: stance,
              kind: "number" as const,
              label: <StanceMark stance={stance}>{words(stance)}</StanceMark>,
            })),
            { key: "all", kind: "number", label: t("matrix.all") },
          ]}
          rows={spokenOf.map(({ id, anchor, number }) => {
            const own = counts.byParagraph.get(id);
            return {
              id,
              cells: {
                paragraph: <a href={`#${anchor}`}>{number === null ? t("heading") : number}</a>,
                ...Object.fromEntries(stanceOrder.map((stance) => [stance, own?.[stance] ?? 0])),
                all: own === undefined ? 0 : totalOf(own),
              },
            };
          })}
          download={matrix}
        />
      </Disclosure>
    </div>
  );
}
