import { AsksLine } from "@/components/reading/asks-line";
import { paragraphNames } from "@/components/reading/paragraph-names";
import { StanceMark } from "@/components/ui/stance-mark";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { OwnContribution } from "@/lib/contributions/queries";
import type { ContributionFilter } from "@/lib/contributions/schema";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { MarkedPlaces } from "./marked-places";

const marks: Record<ContributionFilter, MarkedState> = {
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

type Props = {
  locale: string;
  item: OwnContribution;
  /** Why it was not submitted a moment ago. */
  refusal?: string;
  /** The form its box belongs to; null when it cannot be submitted now. */
  choice: { form: string; chosen: boolean } | null;
};

/** One contribution of one's own side: on what, in which state, its opening words, its numbers and hours. */
export function ContributionLine({ locale, item, refusal, choice }: Props) {
  const t = useTranslations("contributions");
  const deadlines = useTranslations("deadlines");
  const appeals = useTranslations("appeals.line");
  const what = useWhat(item, locale);
  const changed = showInstant(item.updatedAt, item.round.zone, locale);
  return (
    <>
      {choice === null ? (
        <h2>{what}</h2>
      ) : (
        <label className="check">
          <input
            type="checkbox"
            name="chosen[]"
            value={`${item.id}:${item.revision}`}
            form={choice.form}
            defaultChecked={choice.chosen}
          />
          <h2>
            <VisuallyHidden>{t("list.choose")}</VisuallyHidden>
            {what}
          </h2>
        </label>
      )}
      {refusal === undefined ? null : (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <p className="facts small">
        <StateMark state={marks[item.state]}>
          {t(`states.${item.confidential && item.state === "submitted" ? "confidential" : item.state}`)}
        </StateMark>
        {item.hidden ? <strong>{appeals("hidden")}</strong> : null}
        {item.late ? <strong>{deadlines("late.mark")}</strong> : null}
        {item.kind === "input" ? (
          <span>{t("list.input")}</span>
        ) : (
          <StanceMark stance={item.stance ?? "general"}>{t(`stances.${item.stance ?? "none"}`)}</StanceMark>
        )}
        <AsksLine
          asks={item.asks}
          number={item.paragraphs.length === 1 ? (item.paragraphs[0]?.number ?? null) : null}
        />
        <bdi>{inLocale(item.consultation.title, locale).text}</bdi>
        {item.version === null ? null : <bdi>{inLocale(item.version, locale).text}</bdi>}
      </p>
      <p lang={item.language} dir={directionOf(item.language)}>
        {item.opening === "" ? <span className="quiet">{t("composer.noWords")}</span> : item.opening}
      </p>
      <Returned locale={locale} item={item} />
      <p className="facts small quiet">
        <span>{t("list.by", { name: item.author ?? t("list.unknownAuthor") })}</span>
        <time dateTime={changed.iso}>{t("list.changed", { text: changed.text })}</time>
        <RoundHour locale={locale} round={item.round} />
      </p>
      <Ways locale={locale} item={item} />
    </>
  );
}

function useWhat({ paragraphs, version, consultation, title }: OwnContribution, locale: string): string {
  const t = useTranslations("contributions");
  const [only] = paragraphs;
  if (title !== null) return title === "" ? t("list.untitled") : title;
  if (version === null) return inLocale(consultation.title, locale).text;
  if (only === undefined) return t("list.wholeText");
  if (paragraphs.length === 1 && only.number === null) return t("list.heading");
  const names = paragraphNames(paragraphs, locale, {
    heading: t("list.heading"),
    more: (values) => t("asks.more", values),
  });
  return paragraphs.length === 1 ? t("list.paragraph", { number: names }) : t("list.paragraphs", { numbers: names });
}

function Returned({ locale, item }: Pick<Props, "locale" | "item">) {
  const t = useTranslations("contributions.list");
  if (item.returnNote !== null) {
    return (
      <div className="answer">
        <p>{t("focalPointSaid")}</p>
        <p dir="auto">{item.returnNote}</p>
      </div>
    );
  }
  if (item.returned === null) return null;
  return (
    <div className="answer">
      <p>{t("moderatorSaid", { reason: inLocale(item.returned.reason, locale).text })}</p>
      {item.returned.words === null ? null : <p dir="auto">{item.returned.words}</p>}
      <MarkedPlaces
        locale={locale}
        places={item.returned.marks}
        language={item.language}
        writtenAt={
          item.versionId === null
            ? `/${locale}/me/inputs/${item.id}`
            : `/${locale}/compose/${item.versionId}?contribution=${item.id}`
        }
      />
    </div>
  );
}

function RoundHour({ locale, round }: { locale: string; round: OwnContribution["round"] }) {
  const t = useTranslations("contributions.list");
  if (round.state === "not_yet_open") return <span>{t("opens")}</span>;
  const closes = showInstant(round.closesAt, round.zone, locale);
  return <time dateTime={closes.iso}>{t(round.state === "closed" ? "closed" : "closes", { text: closes.text })}</time>;
}

/** Where one goes on from here. */
function Ways({ locale, item }: Pick<Props, "locale" | "item">) {
  const t = useTranslations("contributions.list");
  const appeals = useTranslations("appeals.line");
  return (
    <p className="line">
      {item.kind === "input" ? (
        <a href={`/${locale}/me/inputs/${item.id}`}>
          {item.may.edit ? (item.state === "awaiting_approval" ? t("review") : t("edit")) : t("read")}
        </a>
      ) : null}
      {item.may.edit && item.versionId !== null ? (
        <a href={`/${locale}/compose/${item.versionId}?contribution=${item.id}`}>
          {item.state === "awaiting_approval" ? t("review") : t("edit")}
        </a>
      ) : null}
      {item.newerVersionId === null || !item.may.edit ? null : (
        <a href={`/${locale}/compose/${item.newerVersionId}?contribution=${item.id}`}>{t("carry")}</a>
      )}
      {item.appealable ? <a href={`/${locale}/me/contributions/${item.id}/appeal`}>{appeals("appeal")}</a> : null}
      {item.state === "published" || item.state === "published_redacted" ? (
        <a href={`/${locale}/contributions/${item.reference}`}>
          {t("public")} <bdi className="reference">{item.reference}</bdi>
        </a>
      ) : null}
      {item.state === "published_redacted" ? (
        <a href={`/${locale}/me/contributions/${item.id}/redactions`}>{t("redactions")}</a>
      ) : null}
      {item.trackingNumber === null ? null : (
        <a href={`/${locale}/me/receipts/${item.trackingNumber}`}>
          {t("receipt", { number: isolated(item.trackingNumber) })}
        </a>
      )}
    </p>
  );
}
