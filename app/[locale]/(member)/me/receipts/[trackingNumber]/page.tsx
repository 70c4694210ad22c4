import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReceiptCertificate } from "@/components/receipts/receipt-certificate";
import { requireActor } from "@/lib/auth/get-actor";
import { isDomainError } from "@/lib/kernel/errors";
import { receiptSheet } from "@/lib/receipts/receipt-sheet";

type Props = { params: Promise<{ locale: string; trackingNumber: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, trackingNumber } = await params;
  const t = await getTranslations({ locale, namespace: "receipts" });
  return { title: `${t("kind")} ${trackingNumber.slice(0, 14)}`, robots: { index: false } };
}

/** A receipt, as the side that it was given to reads it. */
export default async function ReceiptPage({ params }: Props) {
  const { locale, trackingNumber } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const receipt = await receiptSheet(actor, trackingNumber).catch((error: unknown) => {
    if (isDomainError(error)) notFound();
    throw error;
  });
  return <ReceiptCertificate locale={locale} receipt={receipt} />;
}
