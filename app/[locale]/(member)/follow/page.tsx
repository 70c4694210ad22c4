import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FollowChoice } from "@/components/following/follow-choice";
import { FollowForm } from "@/components/following/follow-form";
import { ParagraphChoice } from "@/components/following/paragraph-choice";
import { SubjectName } from "@/components/following/subject-name";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { getActor } from "@/lib/auth/get-actor";
import { findParagraph, readFollowPage } from "@/lib/following/queries";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { followAsMyself, followWithAddress } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "following.form" });
  return { title: t("follow"), robots: { index: false } };
}

/** Follows what the address names: for the account of whoever is signed in, for an address otherwise. */
export default async function FollowPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await getActor();
  const query = await searchParams;
  if (query.kind === undefined && query.subject === undefined && isLocale(locale)) return <Choice locale={locale} />;
  const page = await readFollowPage(query, actor);
  if (page === null) notFound();
  const typed = page.kind === "document" && typeof query.paragraph === "string" ? query.paragraph : null;
  const paragraph = typed === null ? null : await findParagraph(page.subject, typed);
  if (paragraph !== null) {
    redirect(`/${locale}/follow?${new URLSearchParams({ kind: "paragraph", subject: paragraph })}`);
  }
  const t = await getTranslations("following");
  const { kind, subject, shown, own } = page;
  const name = <SubjectName subject={shown} locale={locale} />;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}${shown.path}`, label: name }]} />}
        title={t(`link.${kind}`)}
        lead={t(`leads.${kind}`)}
      />
      <div className="sections">
        <FollowForm
          action={actor === null ? followWithAddress : followAsMyself}
          kind={kind}
          subject={subject}
          rhythm={own?.rhythm ?? "daily"}
          address={actor?.email ?? null}
          isFollowed={own !== null}
        />
        {kind === "document" ? <ParagraphChoice draftId={subject} typed={typed} /> : null}
        <p>
          {t("form.feed")}{" "}
          <a href={`/feeds/followed.atom?${new URLSearchParams({ kind, subject, locale })}`}>{t("form.feedLink")}</a>
        </p>
        {actor === null ? null : (
          <p>
            <a href={`/${locale}/me/following`}>{t("own.title")}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** Says what can be followed to whoever came without naming anything. */
async function Choice({ locale }: { locale: Locale }) {
  const t = await getTranslations("following.choose");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <FollowChoice locale={locale} />
    </>
  );
}
