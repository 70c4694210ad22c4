import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputFrame } from "@/components/inputs/input-frame";
import { OwnProtectionView } from "@/components/protection/own-protection-view";
import { requireActor } from "@/lib/auth/get-actor";
import { readInputHead } from "@/lib/inputs/input-head";
import { readOwnProtection } from "@/lib/protection/queries";
import { readable } from "@/lib/web/readable";
import { protect } from "../../../protection-actions";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "protection" });
  return { title: t("title") };
}

/** How the name behind an input is kept. */
export default async function InputProtectionPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const head = await readable(readInputHead(actor, id));
  const own = await readable(readOwnProtection(actor, id));
  const { done } = await searchParams;
  return (
    <InputFrame locale={locale} head={head} current="protection">
      <OwnProtectionView locale={locale} own={own} action={protect} saved={done === "saved"} />
    </InputFrame>
  );
}
