import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FormDownloads } from "@/components/commenting/form-downloads";
import { TablePreviewPage } from "@/components/commenting/table-preview";
import { UploadForm } from "@/components/commenting/upload-form";
import { WaitingTables } from "@/components/commenting/waiting-tables";
import { ComposerNotices } from "@/components/contributions/composer-notices";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listWaitingTables, readTablePreview } from "@/lib/commenting/queries";
import { type Composer, readComposer } from "@/lib/contributions/composer-query";
import { showInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { locales } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { confirmRows, handOverRows, uploadTable } from "./actions";

type Props = {
  params: Promise<{ locale: string; versionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "commenting.page" });
  return { title: t("title") };
}

/** Where a filled commenting table comes in: uploaded, looked at row by row, and only then kept as drafts. */
export default async function CommentingTablePage({ params, searchParams }: Props) {
  const { locale, versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const asked = { versionId, paragraphId: null, contributionId: null, another: true };
  const composer = await readable(readComposer(actor, asked));
  const query = await searchParams;
  const t = await getTranslations("commenting.page");
  const words = await getTranslations("contributions.composer");
  const { consultation, draft, version, round } = composer;
  const organisation = actor.organisation?.name ?? null;
  const textHref = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
  const above = (
    <p className="small">
      <a href={textHref}>
        {words("of", { text: inLocale(draft.title, locale).text, version: inLocale(version.label, locale).text })}
      </a>
    </p>
  );
  if (query.table !== undefined) {
    if (!isId(query.table)) notFound();
    const preview = await readable(readTablePreview(actor, query.table, Number(query.page ?? "1") || 1));
    if (preview.versionId !== versionId) notFound();
    return (
      <TablePreviewPage
        locale={locale}
        above={above}
        preview={preview}
        version={{ id: version.id, language: version.language, textHref }}
        zone={round.zone}
        organisation={organisation}
        mayHandOver={composer.may.handOver}
        handedOver={handedOverOf(query)}
        actions={{ confirmRows, handOverRows }}
      />
    );
  }
  const hour = showInstant(round.state === "not_yet_open" ? round.opensAt : round.closesAt, round.zone, locale);
  const hourKey = { not_yet_open: "opens", open: "closes", closing_soon: "closes", closed: "closed" } as const;
  const mayUpload = composer.may.answer && composer.standing === "open";
  return (
    <>
      <PageHead
        above={above}
        title={t("title")}
        lead={t("lead")}
        facts={<time dateTime={hour.iso}>{words(hourKey[round.state], { hour: hour.full })}</time>}
      />
      <ComposerNotices locale={locale} composer={composer} organisation={organisation} />
      <div className="table-steps">
        <FormDownloads locale={locale} versionId={version.id} />
        {mayUpload ? (
          <>
            <section id="upload">
              <h2>{t("uploadTitle")}</h2>
              <UploadForm
                action={uploadTable}
                versionId={version.id}
                languages={languagesOf(composer, locale)}
                language={preferredLanguage(composer, locale)}
              />
            </section>
            <WaitingTables
              locale={locale}
              versionId={version.id}
              tables={await listWaitingTables(actor, version.id)}
              zone={round.zone}
            />
            <p className="small">
              <a href={`/${locale}/compose/${version.id}`}>{t("composer")}</a>
            </p>
          </>
        ) : null}
      </div>
    </>
  );
}

/** What an act on this page has done, as the address it led back to says. */
function handedOverOf({ handedOver, unfinished }: Awaited<Props["searchParams"]>) {
  const count = (value: unknown) => (typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : null);
  const done = count(handedOver);
  return done === null ? null : { count: done, unfinished: count(unfinished) ?? 0 };
}

/** The languages of the round, or those of the platform and of the text where it takes any. */
function languagesOf({ round, version }: Composer, locale: string) {
  const offered = round.languages.length > 0 ? round.languages : [...new Set([...locales, version.language])];
  return offered.map((value) => ({ value, label: languageName(value, locale) }));
}

/** What most people write in: the language they read in where the round takes it, else that of the text. */
function preferredLanguage({ round, version }: Composer, locale: string): string {
  const { languages } = round;
  if (languages.length === 0 || languages.includes(locale)) return locale;
  return languages.includes(version.language) ? version.language : (languages[0] ?? locale);
}
