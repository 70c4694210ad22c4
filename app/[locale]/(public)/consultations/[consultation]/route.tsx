import { notFound } from "next/navigation";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { CiteSection } from "@/components/citations/cite-section";
import { TermsUsed } from "@/components/glossary/terms-used";
import { ArchiveLink } from "@/components/open-data/archive-link";
import { LinkedData } from "@/components/open-data/linked-data";
import { ConsultationPage } from "@/components/reading/consultation-page";
import { hasPublishedInputs } from "@/lib/answers/has-published-inputs";
import { citationsOf } from "@/lib/citations/styles";
import { consultationWork } from "@/lib/citations/works";
import { publicConsultation } from "@/lib/consultations/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { hasPublicAnswers } from "@/lib/dispositions/public-table";
import { draftDocuments } from "@/lib/documents/public";
import { env } from "@/lib/env";
import { eventsAt } from "@/lib/events/public";
import { explainText } from "@/lib/glossary/explain-text";
import { glossaryTag } from "@/lib/glossary/glossary-tag";
import { termsOfProcess } from "@/lib/glossary/public";
import { termsIn } from "@/lib/glossary/term-notes";
import { showInstant } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { consultationNode } from "@/lib/open-data/linked-data";
import { askedRounds } from "@/lib/templates/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string }>;

const pageSize = 25;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, consultation: slug } = params;
  const consultation = await publicConsultation(slug, systemClock.now());
  if (consultation === null) return {};
  const title = inLocale(consultation.title, locale).text;
  return {
    title,
    description: inLocale(consultation.summary, locale).text,
    feed: { path: `/feeds/${slug}.atom`, title },
    hasCard: true,
  };
}

async function body({ params, searchParams }: Props) {
  const { locale, consultation: slug } = params;
  const now = systemClock.now();
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) notFound();
  tagDocument(`consultation:${consultation.id}`, glossaryTag);
  const cursor = readInstantCursor(searchParams);
  const [contributions, documents, asked, hasInputs, events, terms] = await Promise.all([
    publishedContributions({ consultationId: consultation.id }, now, pageSize, cursor),
    draftDocuments(consultation.drafts.map(({ id }) => id)),
    askedRounds(slug),
    hasPublishedInputs(consultation.id, now),
    eventsAt({ consultationId: consultation.id }, now, 20),
    termsOfProcess(consultation.process.slug),
  ]);
  const background = explainText(consultation.background, terms, locale);
  return (
    <ConsultationPage
      locale={locale}
      consultation={consultation}
      window={shownWindow(consultation.rounds, now, locale)}
      rounds={consultation.rounds.map((round) => ({
        round,
        opens: showInstant(round.opensAt, round.zone, locale),
        closes: showInstant(round.closesAt, round.zone, locale),
        extendedFrom: round.extensions.map(({ oldClosesAt, reason }) => ({
          before: showInstant(oldClosesAt, round.zone, locale),
          reason,
        })),
      }))}
      background={background}
      contributions={contributions}
      onFirstPage={cursor === undefined}
      documents={documents}
      answered={await hasPublicAnswers(consultation.id)}
      asked={asked.map((one) => {
        const state = shownWindow([one.round], now, locale)?.state;
        return { asked: one, isOpen: state === "open" || state === "closing_soon" };
      })}
      hasInputs={hasInputs}
      events={events}
    >
      <TermsUsed locale={locale} terms={termsIn(background.paragraphs, terms)} />
      <CiteSection citations={citationsOf(consultationWork(consultation, { origin: env().appUrl, locale }))} />
      <ArchiveLink locale={locale} slug={consultation.slug} />
      <LinkedData node={consultationNode(consultation, await pageAddress(locale))} />
    </ConsultationPage>
  );
}

export const GET = publicPage({ head, body });
