import type { ReactNode } from "react";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { ExplainedProse } from "@/components/glossary/explained-prose";
import { AskedSection } from "@/components/templates/asked-section";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { PublicConsultation } from "@/lib/consultations/public";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { DraftDocuments } from "@/lib/documents/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import type { ExplainedText } from "@/lib/glossary/explain-text";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import type { AskedRound } from "@/lib/templates/public";
import { ContributionLines } from "./contribution-lines";
import { DraftEntry } from "./draft-entry";
import { LocalisedProse, LocalisedText } from "./localised-text";
import { RoundFacts, type ShownRound } from "./round-facts";
import { RoundState, type ShownWindow } from "./round-state";
import { forReader } from "./versions-for-reader";

type Props = {
  locale: string;
  consultation: PublicConsultation;
  window: ShownWindow | null;
  rounds: readonly ShownRound[];
  /** Its background, with the terms of the glossary marked. */
  background: ExplainedText;
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
  events: readonly PublicEventLine[];
  /** How it is cited and taken along: sections of their own. */
  children?: ReactNode;
};

/** One consultation: until when, which texts, who may answer and how, what was said. */
export function ConsultationPage({
  locale,
  consultation,
  window,
  rounds,
  background,
  contributions,
  onFirstPage,
  documents,
  answered,
  asked,
  hasInputs,
  events,
  children,
}: Props) {
  const t = useTranslations("public");
  const compilations = useTranslations("compilations");
  const dispositions = useTranslations("dispositions");
  const answers = useTranslations("answers");
  const transparency = useTranslations("transparency");
  const positions = useTranslations("positions");
  const participation = useTranslations("participation");
  const base = `/${locale}/consultations/${consultation.slug}`;
  const isOpen = window?.state === "open" || window?.state === "closing_soon";
  const toComment = isOpen ? textToComment(consultation, locale) : null;
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
        actions={
          <>
            {toComment === null ? null : (
              <LinkButton kind="primary" href={`${base}/drafts/${toComment}`}>
                {t("readAndComment")}
              </LinkButton>
            )}
            <FollowLink locale={locale} kind="consultation" subject={consultation.id} />
          </>
        }
      />
      <div className="columns follow">
        <div className="sections">
          {consultation.drafts.length === 0 && asked.length > 0 ? null : (
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
          )}
          {asked.map((one) => (
            <AskedSection key={one.asked.round.id} locale={locale} {...one} />
          ))}
          {background.paragraphs.length === 0 ? null : (
            <section id="background">
              <h2>{t("background")}</h2>
              <ExplainedProse text={background} />
            </section>
          )}
          <EventListSection locale={locale} events={events} moreHref={null} />
          <section id="contributions">
            <h2>{t("contributions")}</h2>
            {contributions.items.length === 0 || consultation.drafts.length === 0 ? null : (
              <p>
                <a href={`${base}/compilation`}>{compilations("links.compilation")}</a>
              </p>
            )}
            {hasInputs ? (
              <p className="lone">
                <a href={`${base}/inputs`}>{answers("inputs.link")}</a>
              </p>
            ) : null}
            {contributions.items.length === 0 ? null : (
              <p className="lone">
                <a href={`${base}/positions`}>{positions("link")}</a>
              </p>
            )}
            {answered ? (
              <p className="lone">
                <a href={`${base}/dispositions`}>{dispositions("public.title")}</a>
              </p>
            ) : null}
            {contributions.items.length === 0 ? null : (
              <p className="lone">
                <a href={`${base}/participation`}>{participation("link")}</a>
              </p>
            )}
            <p className="lone">
              <a href={`${base}/transparency`}>{transparency("link")}</a>
            </p>
            {contributions.items.length === 0 ? <p className="quiet">{t("noContributions")}</p> : null}
            <ContributionLines
              {...{ locale, base }}
              page={contributions}
              anchor="#contributions"
              isFirst={onFirstPage}
              withPlace={false}
            />
          </section>
          {children}
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

/** Where most readers want to go first: the newest text that takes comments, in their language where there is one. */
function textToComment({ drafts }: PublicConsultation, locale: string): string | null {
  for (const { slug, versions } of drafts) {
    const [first] = forReader(versions, locale).filter(({ status }) => status === "published");
    if (first !== undefined) return `${slug}/${first.slug}`;
  }
  return null;
}
