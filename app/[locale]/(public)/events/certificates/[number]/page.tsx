import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { publicCertificate } from "@/lib/attendance/public";
import { readCode } from "@/lib/attendance/schema";
import { showDate } from "@/lib/i18n/dates";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.certificate" });
  return { title: t("kind"), robots: { index: false } };
}

/** Whether a certificate of attendance was issued: for which event, on which day. */
export default async function CertificatePage({ params }: Props) {
  const { locale, number } = await params;
  setRequestLocale(locale);
  const found = await publicCertificate(readCode(decodeURIComponent(number)));
  if (found === null) notFound();
  const { event, issuedAt, name } = found;
  tagDocument(`event:${event.id}`);
  const t = await getTranslations("attendance.certificate");
  const zone = event.zone ?? "UTC";
  return (
    <>
      <PageHead title={t("genuine")} lead={t("genuineLead")} />
      <Facts
        facts={[
          { term: t("number"), value: <bdi className="nums">{found.number}</bdi> },
          {
            term: t("event"),
            value: (
              <a href={`/${locale}/events/${event.slug}`}>
                <LocalisedText text={event.title} locale={locale} />
              </a>
            ),
          },
          ...(event.startsAt === null ? [] : [{ term: t("heldOn"), value: showDate(event.startsAt, locale, zone) }]),
          { term: t("issued"), value: showDate(issuedAt, locale, zone) },
          { term: t("name"), value: name === null ? t("nameHidden") : <bdi>{name}</bdi> },
        ]}
      />
    </>
  );
}
