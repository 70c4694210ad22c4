import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DocumentHead } from "@/components/ui/document-head";
import type { PublicVersion } from "@/lib/drafts/public";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { Citation } from "./citation";
import { RoundState, type ShownWindow } from "./round-state";

type Props = { locale: string; version: PublicVersion; window: ShownWindow | null; shownDay(instant: Date): string };

/** The head of a text: where it belongs, its title, version and day, how it is cited, until when it is open. */
export function ReadingHead({ locale, version, window, shownDay }: Props) {
  const { consultation, draft } = version;
  return (
    <DocumentHead
      above={
        <Breadcrumbs
          items={[
            {
              href: `/${locale}/processes/${consultation.process.slug}`,
              label: inLocale(consultation.process.name, locale).text,
            },
            {
              href: `/${locale}/consultations/${consultation.slug}`,
              label: inLocale(consultation.title, locale).text,
            },
          ]}
        />
      }
      title={version.title}
      lang={version.language}
      dir={directionOf(version.language)}
      facts={
        <>
          <span>{inLocale(version.label, locale).text}</span>
          {version.publishedAt === null ? null : <span className="quiet">{shownDay(version.publishedAt)}</span>}
          {draft.symbol === null ? null : (
            <span className="quiet">
              <Citation text={`${draft.symbol}/${inLocale(version.label, "en").text}`} />
            </span>
          )}
          {window === null || version.status !== "published" ? null : (
            <span>
              <RoundState window={window} />
            </span>
          )}
        </>
      }
    />
  );
}
