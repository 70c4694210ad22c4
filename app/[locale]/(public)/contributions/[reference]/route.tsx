import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { PublicAppeals } from "@/components/appeals/public-appeals";
import { PublicFiles } from "@/components/attachments/public-files";
import { AlikeLine } from "@/components/campaigns/alike-line";
import { JointLine } from "@/components/campaigns/joint-line";
import { CiteSection } from "@/components/citations/cite-section";
import { CitedParts } from "@/components/citations/cited-parts";
import { PublishedAnswer } from "@/components/dispositions/published-answer";
import { EndorsementSection } from "@/components/endorsements/endorsement-section";
import { PartReservations } from "@/components/endorsements/part-reservations";
import { PublicOriginal } from "@/components/imports/public-original";
import { FiledAt } from "@/components/inputs/filed-at";
import { LinkedData } from "@/components/open-data/linked-data";
import { PublicPlacements } from "@/components/placements/public-placements";
import { ReferredLine } from "@/components/processes/referred-line";
import { ContributionPage } from "@/components/reading/contribution-page";
import { MarkerPage } from "@/components/reading/marker-page";
import { RedactionNote } from "@/components/redactions/redaction-note";
import { PublicWays } from "@/components/reports/public-ways";
import { PublicNames } from "@/components/signatures/public-names";
import { TranslationLinks } from "@/components/translations/translation-links";
import { publicAppealsOn } from "@/lib/appeals/public";
import { publicAttachments } from "@/lib/attachments/public";
import { publicCampaignOf, publicJointInputOf } from "@/lib/campaigns/public";
import { citedParts } from "@/lib/citations/cited-parts";
import { citationsOf } from "@/lib/citations/styles";
import { contributionWork } from "@/lib/citations/works";
import { publicContribution } from "@/lib/contributions/public";
import { markedHtml, markedInput } from "@/lib/corrections/marked-html";
import { correctionsOf } from "@/lib/corrections/public";
import { publishedDispositionsOf } from "@/lib/dispositions/public";
import { partTitles } from "@/lib/endorsements/part-titles";
import { endorsementCounts, publicEndorsements, publicReservations } from "@/lib/endorsements/public";
import { env } from "@/lib/env";
import { publicOriginalOf } from "@/lib/imports/public";
import { filedAtEvent, publicInputText } from "@/lib/inputs/public";
import { systemClock } from "@/lib/kernel/clock";
import { markerReason } from "@/lib/moderation/public";
import { contributionNode } from "@/lib/open-data/linked-data";
import { placementsOf } from "@/lib/placements/public";
import { placementsTag } from "@/lib/placements/stale-documents";
import { referredTo } from "@/lib/processes/related";
import { publicRedactions } from "@/lib/redactions/public";
import { publicSignatories } from "@/lib/signatures/public";
import { translationsOf } from "@/lib/translations/translations-of";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";

/** Endorsements that stand on the page itself; all of them are on their own page. */
const endorsementsShown = 20;

type Props = Asked<{ locale: string; reference: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, reference } = params;
  const t = await getTranslations({ locale, namespace: "public" });
  return {
    title: t("contributionTitle", { reference: decodeURIComponent(reference) }),
    hasCard: true,
  };
}

async function body({ params }: Props) {
  const { locale, reference } = params;
  const now = systemClock.now();
  const found = await publicContribution(decodeURIComponent(reference), now);
  if (found === null) notFound();
  tagDocument(`contribution:${found.id}`);
  if ("state" in found) {
    const reason = found.reasonCode === null ? null : await markerReason(found.id, found.reasonCode);
    return (
      <MarkerPage locale={locale} marker={found} reason={reason}>
        <PublicAppeals locale={locale} appeals={await publicAppealsOn(found.id)} />
      </MarkerPage>
    );
  }
  tagDocument(placementsTag(found.place.consultation.id));
  const corrections = (await correctionsOf([found.id], now)).get(found.id) ?? [];
  const text = found.kind === "input" ? await publicInputText(found.id, now) : null;
  const input = text === null ? null : await markedInput(text, corrections, found.language);
  const answer = (await publishedDispositionsOf([found.id])).get(found.id);
  const numbers = new Map(found.paragraphIds.map((id, index) => [id, found.paragraphs[index]?.number ?? null]));
  const files = await publicAttachments(found.reference, now);
  const campaign = await publicCampaignOf(found.id, now);
  // Whatever is published or taken away beside it changes how many there are.
  if (campaign !== null) tagDocument(`consultation:${found.place.consultation.id}`);
  const session = await filedAtEvent(found.id, now);
  if (session !== null) tagDocument(`event:${session.id}`);
  const signatories = await publicSignatories(found.id, now);
  const thing = { contributionId: found.id };
  // The styles are English, and so is what stands in for a title.
  const cited = await getTranslations({ locale: "en", namespace: "open-data.cite" });
  const work = contributionWork(found, {
    origin: env().appUrl,
    locale,
    commentOn: (named) => cited("commentOn", { text: named }),
  });
  const endorsements = await publicEndorsements(thing, {}, endorsementsShown);
  return (
    <ContributionPage
      locale={locale}
      contribution={{
        ...found,
        // The same words may stand in the wording and in the reasons; the mark is of use wherever they are read.
        bodyHtml: await markedHtml(found.bodyHtml, corrections, found.language),
      }}
      input={input}
      session={session === null ? null : <FiledAt locale={locale} session={session} />}
      notices={
        <>
          <RedactionNote locale={locale} redactions={await publicRedactions(found.id, now)} />
          <TranslationLinks
            locale={locale}
            href={`/${locale}/contributions/${found.reference}`}
            translations={(await translationsOf([found.id], now)).get(found.id) ?? []}
          />
        </>
      }
      corrections={corrections}
      afterPart={await reservedOn(found.id, locale)}
      names={
        signatories === null ? null : <PublicNames locale={locale} lead={found.submitter} signatories={signatories} />
      }
    >
      <JointLine locale={locale} reference={campaign === null ? null : await publicJointInputOf(found.id, now)} />
      <ReferredLine locale={locale} processes={found.kind === "input" ? await referredTo(found.id) : []} />
      <AlikeLine campaign={campaign} href={`/${locale}/contributions/${found.reference}/alike`} />
      <PublicFiles locale={locale} reference={found.reference} files={files} />
      <PublicOriginal locale={locale} original={await publicOriginalOf(found.id)} />
      {answer === undefined ? null : <PublishedAnswer locale={locale} answer={answer} numbers={numbers} />}
      <PublicPlacements locale={locale} placements={await placementsOf(found.id, now)} />
      <EndorsementSection
        locale={locale}
        counts={await endorsementCounts(thing)}
        endorsements={endorsements.items}
        textHref={null}
        titles={await partTitles(found.id, locale)}
        listHref={`/${locale}/contributions/${found.reference}/endorsements`}
        endorseHref={`/${locale}/endorse/contribution/${found.id}`}
      />
      <PublicAppeals locale={locale} appeals={await publicAppealsOn(found.id)} />
      <CiteSection citations={citationsOf(work)}>
        <CitedParts locale={locale} parts={text === null ? [] : citedParts(work, text.parts)} />
      </CiteSection>
      <PublicWays locale={locale} reference={found.reference} />
      <LinkedData node={contributionNode(found, await pageAddress(locale))} />
    </ContributionPage>
  );
}

/** Reservations of those who endorse it, beside the part that each is on. */
async function reservedOn(contributionId: string, locale: string): Promise<Map<string, ReactNode>> {
  const reserved = await publicReservations({ contributionId });
  const keys = new Set(reserved.flatMap(({ reservations }) => reservations.flatMap(({ partKey }) => partKey ?? [])));
  return new Map(
    [...keys].map((key) => [key, <PartReservations key={key} locale={locale} endorsements={reserved} partKey={key} />]),
  );
}

export const GET = publicPage({ head, body });
