import { useTranslations } from "next-intl";
import { RelationList } from "@/components/documents/relation-list";
import { AskedSection } from "@/components/templates/asked-section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import type { PublicConsultation, PublicDraftEntry, PublicRound } from "@/lib/consultations/public";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { DraftDocuments, PublicRelation } from "@/lib/documents/public";
import { type ShownInstant, showDate } from "@/lib/i18n/dates";
import { listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import type { AskedRound } from "@/lib/templates/public";
import { languageName } from "./comment-card";
import { ContributionLine } from "./contribution-line";
import { LocalisedProse, LocalisedText } from "./localised-text";
import { RoundState, type ShownWindow } from "./round-state";

type ShownRound = { round: PublicRound; opens: ShownInstant; closes: ShownInstant };

type Props = {
  locale: string;
  consultation: PublicConsultation;
  window: ShownWindow | null;
  rounds: readonly ShownRound[];
  contributions: Page<PublicContributionLine>;
  onFirstPage: boolean;
  /** What belongs to each draft beside its texts, by the draft. */
  documents: ReadonlyMap<string, DraftDocuments>;
  /** Whether the table of what was done with the contributions has something in it. */
  answered: boolean;
  /** What its rounds ask of written inputs, and whether each takes them now. */
  asked: readonly { asked: AskedRound; isOpen: boolean }[];
  /** Whether a written input was published, so that the answers can be read together. */
  hasInputs: boolean;
};

/** One consultation: until when, which texts, who may answer and how, what was said. */
export function ConsultationPage({
  locale,
  consultation,
  window,
  rounds,
  contributions,
  onFirstPage,
  documents,
  answered,
  asked,
  hasInputs,
}: Props) {
  const t = useTranslations("public");
  const compilations = useTranslations("compilations");
  const dispositions = useTranslations("dispositions");
  const answers = useTranslations("answers");
  const base = `/${locale}/consultations/${consultation.slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/consultations`, label: t("consultations") },
              {
                href: `/${locale}/processes/${consultation.process.slug}`,
                label: inLocale(consultation.process.name, locale).text,
              },
            ]}
          />
        }
        title={<LocalisedText text={consultation.title} locale={locale} />}
        facts={
          <>
            {window === null ? null : (
              <span>
                <RoundState window={window} />
              </span>
            )}
            <span className="quiet">
              {consultation.voices.contributions === 0 ? t("nobodyYet") : t("voices", consultation.voices)}
            </span>
          </>
        }
        lead={<LocalisedText text={consultation.summary} locale={locale} />}
      />
      <div className="columns follow">
        <div className="sections">
          <section id="documents">
            <h2>{t("documents")}</h2>
            {consultation.drafts.length === 0 ? <p className="quiet">{t("noDocuments")}</p> : null}
            <ul className="list">
              {consultation.drafts.map((draft) => (
                <DraftEntry
                  key={draft.id}
                  locale={locale}
                  base={base}
                  draft={draft}
                  relations={documents.get(draft.id)?.relations ?? []}
                />
              ))}
            </ul>
            <SideBySideLink base={base} drafts={consultation.drafts.length} />
          </section>
          {asked.map((one) => (
            <AskedSection key={one.asked.round.id} locale={locale} {...one} />
          ))}
          {inLocale(consultation.background, locale).text === "" ? null : (
            <section id="background">
              <h2>{t("background")}</h2>
              <LocalisedProse text={consultation.background} locale={locale} />
            </section>
          )}
          <section id="contributions">
            <h2>{t("contributions")}</h2>
            {contributions.items.length === 0 ? null : (
              <p>
                <a href={`${base}/compilation`}>{compilations("links.compilation")}</a>
              </p>
            )}
            {hasInputs ? (
              <p>
                <a href={`${base}/inputs`}>{answers("inputs.link")}</a>
              </p>
            ) : null}
            {answered ? (
              <p>
                <a href={`${base}/dispositions`}>{dispositions("public.title")}</a>
              </p>
            ) : null}
            {contributions.items.length === 0 ? <p className="quiet">{t("noContributions")}</p> : null}
            <ol className="list dense">
              {contributions.items.map((contribution) => (
                <ContributionLine
                  key={contribution.id}
                  locale={locale}
                  contribution={contribution}
                  published={showDate(contribution.publishedAt, locale, "UTC")}
                  withPlace={false}
                />
              ))}
            </ol>
            <Pagination
              newerHref={onFirstPage ? undefined : `${base}#contributions`}
              olderHref={contributions.next === null ? undefined : `${base}?cursor=${contributions.next}#contributions`}
            />
          </section>
        </div>
        <div className="aside">
          {rounds.map((shown) => (
            <RoundFacts key={shown.round.id} locale={locale} process={consultation.process} {...shown} />
          ))}
          {inLocale(consultation.conditions, locale).text === "" ? null : (
            <section>
              <h2>{t("conditions")}</h2>
              <LocalisedProse text={consultation.conditions} locale={locale} />
            </section>
          )}
          {consultation.areas.length === 0 ? null : (
            <section>
              <h2>{t("areas")}</h2>
              <ul>
                {consultation.areas.map((area) => (
                  <li key={area.slug}>
                    <a href={`/${locale}/processes/${consultation.process.slug}/areas/${area.slug}`}>
                      <LocalisedText text={area.name} locale={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {consultation.contact === null ? null : (
            <section>
              <h2>{t("contact")}</h2>
              <p className="small">
                <bdi>{consultation.contact}</bdi>
              </p>
            </section>
          )}
        </div>
      </div>
    </>
  );
}

/** Shown where there is anything to compare. */
function SideBySideLink({ base, drafts }: { base: string; drafts: number }) {
  const t = useTranslations("documents.side");
  if (drafts < 2) return null;
  return (
    <p>
      <a href={`${base}/side-by-side`}>{t("link")}</a>
    </p>
  );
}

type EntryProps = { locale: string; base: string; draft: PublicDraftEntry; relations: readonly PublicRelation[] };

function DraftEntry({ locale, base, draft, relations }: EntryProps) {
  const t = useTranslations("public");
  return (
    <li>
      <h3>
        <LocalisedText text={draft.title} locale={locale} />
      </h3>
      {draft.symbol === null ? null : (
        <p className="small quiet">
          <bdi>{draft.symbol}</bdi>
        </p>
      )}
      <ul className="plain-list">
        {draft.versions.map((version) => (
          <li key={version.id}>
            <a href={`${base}/drafts/${draft.slug}/${version.slug}`} hrefLang={version.language}>
              {inLocale(version.label, locale).text}
              {", "}
              <span lang={version.language} dir={directionOf(version.language)}>
                {languageName(version.language, version.language)}
              </span>
            </a>{" "}
            <span className="small quiet">
              {t("paragraphs", { count: version.paragraphs })}
              {version.publishedAt === null ? null : ` · ${showDate(version.publishedAt, locale, "UTC")}`}
            </span>
          </li>
        ))}
      </ul>
      <RelationList locale={locale} relations={relations} />
    </li>
  );
}

function RoundFacts({
  locale,
  process,
  round,
  opens,
  closes,
}: ShownRound & { locale: string; process: { slug: string } }) {
  const t = useTranslations("public");
  const groups = listWords(
    round.stakeholderGroups.map((group) => t(`groups.${group}`)),
    locale,
  );
  const hour = (shown: ShownInstant) => (
    <>
      <time dateTime={shown.iso}>{shown.text}</time> <span className="quiet">({shown.utc})</span>
    </>
  );
  return (
    <section className="round">
      <h2>
        <LocalisedText text={round.name} locale={locale} />
      </h2>
      <Facts
        facts={[
          { term: t("opens"), value: hour(opens) },
          { term: t("closes"), value: hour(closes) },
          {
            term: t("taken"),
            value: listWords(
              [
                ...(round.acceptsComments ? [t("takes.comments")] : []),
                ...(round.acceptsInputs ? [t("takes.inputs")] : []),
                ...(round.acceptsInputs && round.allowsJoint ? [t("takes.joint")] : []),
              ],
              locale,
            ),
          },
          ...(round.stage === null
            ? []
            : [
                {
                  term: t("session"),
                  value: (
                    <a href={`/${locale}/processes/${process.slug}/stages/${round.stage.position}`}>
                      <LocalisedText text={round.stage.name} locale={locale} />
                    </a>
                  ),
                },
              ]),
          ...(inLocale(round.agendaItem, locale).text === ""
            ? []
            : [{ term: t("agendaItem"), value: <LocalisedText text={round.agendaItem} locale={locale} /> }]),
          { term: t("whoMayAnswer"), value: t(`eligibility.${round.eligibility}`, { groups }) },
          ...(round.languages.length === 0
            ? []
            : [
                {
                  term: t("languages"),
                  value: listWords(
                    round.languages.map((language) => languageName(language, locale)),
                    locale,
                  ),
                },
              ]),
          ...(round.maxWords === null ? [] : [{ term: t("limit"), value: t("words", { count: round.maxWords }) }]),
          { term: t("seenByOthers"), value: t(`visibility.${round.visibility}`) },
        ]}
      />
    </section>
  );
}
