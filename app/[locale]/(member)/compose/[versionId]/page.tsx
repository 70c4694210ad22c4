import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { CommentFilesGiven } from "@/components/attachments/comment-files";
import { limitValues } from "@/components/attachments/limit-values";
import { CommentedParagraph } from "@/components/contributions/commented-paragraph";
import { ComposerForm } from "@/components/contributions/composer-form";
import { ComposerNotices } from "@/components/contributions/composer-notices";
import { OtherDrafts } from "@/components/contributions/other-drafts";
import { RoundAddress } from "@/components/inbound/round-address";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { readFilesPage, readRoundLimits } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { type Composer, readComposer } from "@/lib/contributions/composer-query";
import type { ComposerRequest } from "@/lib/contributions/composer-request";
import { showInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { isolated } from "@/lib/i18n/isolated";
import { locales } from "@/lib/i18n/locales";
import { roundAddress } from "@/lib/inbound/queries";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { allowsProtection } from "@/lib/protection/queries";
import { compose } from "./actions";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; versionId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, versionId } = await params;
  const composer = await find(await requireActor(locale), readRequest(versionId, await searchParams));
  return { title: await titleOf(composer, locale) };
}

/** Where a comment is written: the paragraph in view, what one's own side has on it beside. */
export default async function ComposePage({ params, searchParams }: Props) {
  const { locale, versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const asked = readRequest(versionId, query);
  const composer = await find(actor, asked);
  const { consultation, draft, version, paragraph, round } = composer;
  const t = await getTranslations("contributions.composer");
  const frame = await getTranslations("inputs.frame");
  const organisation = actor.organisation?.name ?? null;
  const hour = showInstant(round.state === "not_yet_open" ? round.opensAt : round.closesAt, round.zone, locale);
  const hourKey = { not_yet_open: "opens", open: "closes", closing_soon: "closes", closed: "closed" } as const;
  const address = mayWrite(composer) ? await roundAddress(round.id) : null;
  const { comment } = composer;
  const files = mayWrite(composer) ? await filesOf(actor, composer, locale) : null;
  const added = files?.files.find(({ id }) => id === query.added);
  const attachments = await getTranslations("attachments");
  const protectable = comment !== null && mayWrite(composer) && (await allowsProtection(round.id)) ? comment.id : null;
  const protection = await getTranslations("protection.own");
  const textHref = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  return (
    <div className="columns">
      <div>
        <PageHead
          above={
            <p className="small">
              <a href={paragraph === null ? textHref : `${textHref}#${paragraph.anchor}`}>
                {t("of", { text: inLocale(draft.title, locale).text, version: inLocale(version.label, locale).text })}
              </a>
            </p>
          }
          title={await titleOf(composer, locale)}
          facts={
            <time dateTime={hour.iso}>
              {composer.lateUntil === null
                ? t(hourKey[round.state], { hour: hour.full })
                : frame("closed", { hour: hour.full })}
            </time>
          }
        />
        {added === undefined ? null : (
          <Notice kind="success" title={attachments("upload.added", { name: added.name })} announce />
        )}
        {query.saved === undefined ? null : <Notice kind="success" title={t("saved")} announce />}
        <ComposerNotices locale={locale} composer={composer} organisation={organisation} />
        {paragraph === null ? null : <CommentedParagraph paragraph={paragraph} language={version.language} />}
        {mayWrite(composer) ? (
          <ComposerForm
            // What was asked for, not what was found: a first save must not give the form another identity.
            key={`${asked.contributionId} ${asked.paragraphId} ${asked.another}`}
            locale={locale}
            action={compose}
            personId={actor.personId}
            organisation={organisation}
            composer={composer}
            draftKey={newId()}
            files={files}
            languages={languagesOf(composer, locale)}
          />
        ) : null}
        {protectable === null ? null : (
          <p className="small lone">
            <a href={`/${locale}/me/contributions/${protectable}/protection`}>{protection("link")}</a>
          </p>
        )}
        {mayWrite(composer) ? (
          <p className="small lone">
            <a href={`/${locale}/compose/${version.id}/table`}>
              {(await getTranslations("commenting.offline"))("title")}
            </a>
          </p>
        ) : null}
        {address === null ? null : <RoundAddress address={address} hint="hint" />}
      </div>
      <OtherDrafts
        locale={locale}
        versionId={version.id}
        drafts={composer.others}
        organisation={organisation}
        zone={round.zone}
      />
    </div>
  );
}

function readRequest(versionId: string, { paragraph, contribution, another }: Query): ComposerRequest {
  if (!isId(versionId)) notFound();
  for (const id of [paragraph, contribution]) if (id !== undefined && !isId(id)) notFound();
  return {
    versionId,
    paragraphId: isId(paragraph) ? paragraph : null,
    contributionId: isId(contribution) ? contribution : null,
    another: another !== undefined,
  };
}

async function find(actor: Actor, asked: ComposerRequest): Promise<Composer> {
  try {
    return await readComposer(actor, asked);
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") notFound();
    throw error;
  }
}

/** The files of the draft and what its round takes; null where it takes none. */
async function filesOf(actor: Actor, { comment, round }: Composer, locale: string): Promise<CommentFilesGiven | null> {
  const page = comment === null ? null : await readFilesPage(actor, comment.id, systemClock.now());
  const limits = page?.limits ?? (await readRoundLimits(round.id));
  if (limits.maxFiles === 0) return null;
  const t = await getTranslations("attachments.page");
  return { files: page?.files ?? [], limits: t("limits", limitValues(limits, locale)) };
}

/** A draft on a text that was replaced can still be read and kept; a new one is begun on the newer text. */
function mayWrite({ may, standing, comment }: Composer): boolean {
  return may.answer && (standing === "open" || comment !== null);
}

async function titleOf({ paragraph, offered }: Composer, locale: string): Promise<string> {
  const t = await getTranslations({ locale, namespace: "contributions.composer" });
  const others = offered.filter(({ chosen }) => chosen).length;
  if (paragraph !== null && paragraph.number !== null && others > 0) {
    return t("titleParagraphs", { number: isolated(paragraph.number), count: others });
  }
  if (paragraph === null) return t("titleText");
  return paragraph.number === null ? t("titleHeading") : t("titleParagraph", { number: isolated(paragraph.number) });
}

/** The languages of the round, or those of the platform and of the comment itself where it takes any. */
function languagesOf({ round, comment, version }: Composer, locale: string) {
  const offered = round.languages.length > 0 ? round.languages : [...locales, version.language];
  return [...new Set([...offered, ...(comment === null ? [] : [comment.language])])].map((value) => ({
    value,
    label: languageName(value, locale),
  }));
}
