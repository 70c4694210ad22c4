import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TranslationList } from "@/components/translations/translation-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonRow } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { requireActor } from "@/lib/auth/get-actor";
import { findOriginal } from "@/lib/translations/find-original";
import { countTranslations, listTranslations } from "@/lib/translations/queries";
import { readInstantCursor, readWords } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const outcomes = ["review", "make_official", "refuse", "withdraw"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "translations.desk" });
  return { title: t("title") };
}

/** Translations that nobody has read yet, or all that are shown, and the way to a new one. */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countTranslations(actor)) === null) notFound();
  const query = await searchParams;
  const here = `/${locale}/desk/translations`;
  const sought = readWords(query, "of", 500);
  const original = sought === "" ? null : await findOriginal(sought);
  if (original !== null) {
    const target = original.contributionId ?? original.paragraphId ?? "";
    redirect(`${here}/new?of=${original.contributionId === null ? "paragraph" : "contribution"}&target=${target}`);
  }
  const which = query.state === "shown" ? "shown" : "unread";
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listTranslations(actor, which, cursor);
  const t = await getTranslations("translations.desk");
  const desk = await getTranslations("moderation.desk");
  const mine = which === "shown" ? `${here}?state=shown` : here;
  const done = outcomes.find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t(`lead.${which}`)}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      <form action={here} className="form">
        <TextField
          name="of"
          label={t("of")}
          hint={t("ofHint")}
          dir="auto"
          defaultValue={sought}
          refusal={sought === "" ? undefined : t("ofUnknown")}
        />
        <ButtonRow>
          <Button kind="primary">{t("begin")}</Button>
        </ButtonRow>
      </form>
      <Toolbar label={t("show")}>
        <a href={here} aria-current={which === "unread" ? "page" : undefined}>
          {t("unread")}
        </a>
        <a href={`${here}?state=shown`} aria-current={which === "shown" ? "page" : undefined}>
          {t("shown")}
        </a>
      </Toolbar>
      {items.length === 0 ? <EmptyState title={t(`none.${which}`)}>{t("noneText")}</EmptyState> : null}
      <TranslationList locale={locale} items={items} />
      <Pagination
        newerHref={cursor === null ? undefined : mine}
        olderHref={next === null ? undefined : `${mine}${which === "shown" ? "&" : "?"}cursor=${next}`}
      />
    </>
  );
}
