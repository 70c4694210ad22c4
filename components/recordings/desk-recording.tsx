import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import { showFileSize } from "@/lib/i18n/file-size";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { RecordingOnDesk } from "@/lib/recordings/queries";

type Props = { locale: string; recording: RecordingOnDesk; href: string };

/** One recording in the list of its organisers; it leads to where everything about it is changed. */
export function DeskRecording({ locale, recording, href }: Props) {
  const t = useTranslations("recordings");
  const { episode, title, names } = recording;
  return (
    <>
      <h2 className="recording-title">
        {episode === null ? null : <span className="quiet">{t("number", { number: episode })} </span>}
        <LocalisedText text={title} locale={locale} />
      </h2>
      <RecordingFacts locale={locale} recording={recording} />
      {names.length === 0 ? null : <p className="small quiet">{listWords(names, locale)}</p>}
      <p>
        <a href={href}>
          {t(recording.isPublished ? "desk.change" : "desk.changeOrPublish")}{" "}
          <span className="visually-hidden">
            <LocalisedText text={title} locale={locale} />
          </span>
        </a>
      </p>
    </>
  );
}

/** How a recording stands: published or not, what it is, where it lies, what stands beside it. */
export function RecordingFacts({ locale, recording }: { locale: string; recording: RecordingOnDesk }) {
  const t = useTranslations("recordings");
  const { id, kind, bytes, link, scan, isPublished } = recording;
  const media = bytes === null ? null : showFileSize(bytes, locale);
  return (
    <>
      <p className="facts small">
        <StateMark state={isPublished ? "published" : "draft"}>
          {t(isPublished ? "desk.isPublished" : "desk.isHidden")}
        </StateMark>
        <span>{t(`kind.${kind}`)}</span>
        {media === null ? null : scan === "infected" ? (
          <span>{media}</span>
        ) : (
          <a href={`/api/recordings/${id}/media`}>{media}</a>
        )}
        {link === null ? null : (
          <a href={link} rel="noreferrer">
            <bdi>{new URL(link).host}</bdi>
          </a>
        )}
        {recording.hasCaptions ? <a href={`/api/recordings/${id}/captions`}>{t("captions")}</a> : null}
        {recording.hasTranscript ? <span>{t("transcript")}</span> : null}
        {bytes === null && link === null ? <span>{t("desk.nothingYet")}</span> : null}
      </p>
      {bytes === null || scan === "not_asked" || scan === "clean" ? null : (
        <p className={scan === "infected" ? "refusal small" : "quiet small"}>{t(`scan.${scan}`)}</p>
      )}
    </>
  );
}
