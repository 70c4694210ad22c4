import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FollowedList } from "@/components/following/followed-list";
import { ActForm } from "@/components/organisations/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listFollowsByLink } from "@/lib/following/queries";
import { stop } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "following.own" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the link at the foot of a mail leads: what its address follows. Looking changes nothing; the buttons stop it. */
export default async function FollowedByLinkPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const follows = await listFollowsByLink(token);
  if (follows === null) notFound();
  const t = await getTranslations("following.own");
  return (
    <>
      <PageHead title={t("title")} lead={t("leadByLink")} />
      {follows.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneByLink")}</EmptyState>
      ) : (
        <div className="sections">
          <FollowedList locale={locale} follows={follows} stop={stop} token={token} />
          <ActForm action={stop} fields={{ token }} label={t("stopAll")} kind="danger" />
        </div>
      )}
    </>
  );
}
