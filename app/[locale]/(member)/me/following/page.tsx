import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FollowedList } from "@/components/following/followed-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnFollows } from "@/lib/following/queries";
import { stop } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "following.own" });
  return { title: t("title") };
}

/** What one follows, how often mail comes of it, and the way to stop. */
export default async function FollowingPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const follows = await listOwnFollows(actor);
  const t = await getTranslations("following.own");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {follows.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <FollowedList locale={locale} follows={follows} stop={stop} token={null} />
      )}
    </>
  );
}
