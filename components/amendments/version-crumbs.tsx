import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { PublicVersionHead } from "@/lib/amendments/public-version";
import { inLocale } from "@/lib/kernel/localised";

/** The address of a version's reading page. */
export function versionPath(locale: string, { consultation, draft, slug }: PublicVersionHead): string {
  return `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${slug}`;
}

/** The way to a page about a version: consultation, then the version itself. */
export function VersionCrumbs({ locale, version }: { locale: string; version: PublicVersionHead }) {
  const { consultation } = version;
  return (
    <Breadcrumbs
      items={[
        {
          href: `/${locale}/consultations/${consultation.slug}`,
          label: inLocale(consultation.title, locale).text,
        },
        { href: versionPath(locale, version), label: inLocale(version.label, locale).text },
      ]}
    />
  );
}
