import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import { showFileSize } from "@/lib/i18n/file-size";
import { listWords } from "@/lib/i18n/lists";
import type { RecordingOnDesk } from "@/lib/recordings/queries";

/** One recording as its organisers have it before them. */
export function DeskRecording({ locale, recording }: { locale: string; recording: RecordingOnDesk }) {
  const t = useTranslations("recordings");
  const { id, episode, title, kind, bytes, link, names, isPublished } = recording;
  return (
    <>
      <h2 className="recording-title">
        {episode === null ? null : <span className="quiet">{t("number", { number: episode })} </span>}
        <LocalisedText text={title} locale={locale} />
      </h2>
      <p className="facts small">
        <StateMark state={isPublished ? "published" : "draft"}>
          {t(isPublished ? "desk.isPublished" : "desk.isHidden")}
        </StateMark>
        <span>{t(`kind.${kind}`)}</span>
        {bytes === null ? null : <a href={`/api/recordings/${id}/media`}>{showFileSize(bytes, locale)}</a>}
        {link === null ? null : (
          <a href={link} rel="noreferrer">
            <bdi>{new URL(link).host}</bdi>
          </a>
        )}
        {recording.hasCaptions ? <a href={`/api/recordings/${id}/captions`}>{t("captions")}</a> : null}
        {recording.hasTranscript ? <span>{t("transcript")}</span> : null}
      </p>
      {names.length === 0 ? null : <p className="small quiet">{listWords(names, locale)}</p>}
    </>
  );
}
