import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { InputHead } from "@/lib/inputs/input-head";
import { inLocale } from "@/lib/kernel/localised";

/** The pages of an input, in their order. */
export type InputPage = "write" | "import" | "files" | "signatures" | "protection" | "history" | "preview";

type Props = { locale: string; head: InputHead; current: InputPage; children: ReactNode };

/** What stands around every page of an input: what it is, until when, and the way to its other pages. */
export function InputFrame({ locale, head, current, children }: Props) {
  const t = useTranslations("inputs.frame");
  const states = useTranslations("contributions.states");
  const deadlines = useTranslations("deadlines");
  const hour = showInstant(
    head.round.state === "not_yet_open" ? head.round.opensAt : head.round.closesAt,
    head.round.zone,
    locale,
  );
  const hourKey = { not_yet_open: "opens", open: "closes", closing_soon: "closes", closed: "closed" } as const;
  const state = stateOf(head);
  const base = `/${locale}/me/inputs/${head.id}`;
  return (
    <>
      <PageHead
        above={
          <p className="small">
            <a href={`/${locale}/consultations/${head.consultation.slug}`}>
              <bdi>{inLocale(head.consultation.title, locale).text}</bdi>
            </a>
          </p>
        }
        title={head.title === "" ? t("untitled") : <bdi lang={head.language}>{head.title}</bdi>}
        facts={
          <>
            <StateMark state={marks[state]}>
              {states(head.confidential && state === "submitted" ? "confidential" : state)}
            </StateMark>
            {head.late ? <strong>{deadlines("late.mark")}</strong> : null}
            {head.organisation === null ? null : <bdi>{head.organisation}</bdi>}
            <time dateTime={hour.iso}>{t(hourKey[head.round.state], { hour: hour.full })}</time>
          </>
        }
      />
      <nav className="input-pages small" aria-label={t("pages")}>
        <ul>
          {pagesOf(head).map((page) => (
            <li key={page}>
              <a
                href={page === "write" ? base : `${base}/${page}`}
                aria-current={page === current ? "page" : undefined}
              >
                {t(page === "write" && !head.may.edit ? "read" : page)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}

const marks: Record<ReturnType<typeof stateOf>, MarkedState> = {
  draft: "draft",
  awaiting_approval: "pending",
  collecting_signatures: "pending",
  submitted: "pending",
  published: "published",
  published_redacted: "published",
  returned: "soon",
  refused: "refused",
  withdrawn: "withdrawn",
};

/** One word for two fields, as the side that wrote it sees them. */
function stateOf({ submission, publication }: InputHead) {
  if (submission === "draft") return publication === "returned" ? "returned" : "draft";
  if (submission !== "submitted") return submission;
  if (publication === "refused") return "refused";
  return publication === "published" || publication === "published_redacted" ? publication : "submitted";
}

/** The pages that this input has: what the round does not allow has none. */
function pagesOf({ may, round, organisation, submission }: InputHead): InputPage[] {
  return [
    "write",
    ...(may.edit ? ["import" as const] : []),
    ...(round.maxFiles > 0 ? ["files" as const] : []),
    ...(round.allowsJoint && organisation !== null ? ["signatures" as const] : []),
    ...(round.allowsPseudonym || round.allowsConfidential ? ["protection" as const] : []),
    "history",
    ...(submission === "submitted" || submission === "withdrawn" ? [] : ["preview" as const]),
  ];
}
