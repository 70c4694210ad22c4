import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { publicCertificate } from "@/lib/attendance/public";
import { readCode } from "@/lib/attendance/schema";
import { showDate } from "@/lib/i18n/dates";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; number: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "attendance.certificate" });
  return { title: t("kind"), unlisted: true };
}

/** Whether a certificate of attendance was issued: for which event, on which day. */
async function body({ params }: Props) {
  const { locale, number } = params;
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

export const GET = publicPage({ head, body });
