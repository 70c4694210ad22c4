import { fileWords } from "@/lib/compilations/file-words";
import { database } from "@/lib/db/client";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { showSpan } from "@/lib/i18n/spans";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { attendancePolicy } from "./policy";

/** A certificate as the template wants it: words and data, nothing of it markup. */
export type CertificateData = {
  locale: Locale;
  kind: string;
  attests: string;
  name: string;
  affiliation: string;
  attended: string;
  event: string;
  hours: string[];
  facts: { term: string; value: string }[];
  check: string;
};

/**
 * The certificate of one's own attendance, once its number was issued.
 * Refuses: not_found (another's, none issued, attendance taken back).
 * @param site scheme and host of the platform, where the number can be checked.
 */
export async function certificateSheet(
  actor: Actor,
  { registrationId, locale, site }: { registrationId: string; locale: Locale; site: string },
): Promise<{ data: CertificateData; number: string; issuedAt: Date }> {
  const row = await database().registration.findUnique({
    where: { id: registrationId },
    select: {
      ...{ personId: true, email: true, state: true, name: true, affiliation: true, certificate: true },
      certifiedAt: true,
      organisation: { select: { name: true } },
      event: { select: { title: true, startsAt: true, endsAt: true, zone: true } },
    },
  });
  if (row === null || !attendancePolicy.issueCertificate(actor, row) || row.state !== "attended") throw notFound();
  if (row.certificate === null || row.certifiedAt === null) throw notFound();
  const words = await fileWords(locale);
  const t = (key: string, values?: Record<string, string>) => words(`attendance.certificate.${key}`, values);
  const { startsAt, endsAt, title } = row.event;
  const zone = row.event.zone ?? "UTC";
  const span = startsAt === null ? null : showSpan(startsAt, endsAt, zone, locale);
  const data = {
    locale,
    kind: t("kind"),
    attests: t("attests"),
    name: row.name,
    affiliation: row.affiliation ?? row.organisation?.name ?? "",
    attended: t("attended"),
    event: inLocale(readLocalised(title), locale).text,
    hours: span === null ? [] : [span.text, ...(span.utc === null ? [] : [isolated(span.utc)])],
    facts: [
      { term: t("number"), value: isolated(row.certificate) },
      { term: t("issued"), value: showInstant(row.certifiedAt, zone, locale).text },
    ],
    check: t("check", { address: isolated(`${site}/${locale}/events/certificates/${row.certificate}`) }),
  };
  return { data, number: row.certificate, issuedAt: row.certifiedAt };
}
