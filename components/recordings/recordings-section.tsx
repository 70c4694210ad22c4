import { useTranslations } from "@/lib/i18n/words";
import type { PublicRecording } from "@/lib/recordings/public";
import { RecordingEntry } from "./recording-entry";

/** On the page of an event that is over: what was recorded of it. */
export function RecordingsSection({ locale, recordings }: { locale: string; recordings: readonly PublicRecording[] }) {
  const t = useTranslations("recordings");
  if (recordings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="recordings">
      <h2 id="recordings">{t("title")}</h2>
      {recordings.map((recording) => (
        <RecordingEntry key={recording.id} locale={locale} recording={recording} level="h3" />
      ))}
    </section>
  );
}
