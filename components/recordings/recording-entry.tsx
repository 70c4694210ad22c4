import { LocalisedText } from "@/components/reading/localised-text";
import { Disclosure } from "@/components/ui/disclosure";
import { showFileSize } from "@/lib/i18n/file-size";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicRecording } from "@/lib/recordings/public";
import { Appearances } from "./appearances";
import { Player } from "./player";

type Props = {
  locale: string;
  recording: PublicRecording;
  /** Which heading it has where it stands. */
  level: "h2" | "h3";
  /** What stands under its title, such as its event and date. */
  facts?: React.ReactNode;
};

/** A recording to be played: kept here with captions, or as a link that says where it leads. No foreign player is loaded. */
export function RecordingEntry({ locale, recording, level: Heading, facts }: Props) {
  const t = useTranslations("recordings");
  const { id, episode, kind, file, link, language, transcript, seconds } = recording;
  return (
    <div className="recording stack" id={`recording-${id}`}>
      <Heading className="recording-title">
        {episode === null ? null : <span className="quiet">{t("number", { number: episode })} </span>}
        <LocalisedText text={recording.title} locale={locale} />
      </Heading>
      <p className="facts small quiet">
        {facts}
        <span>{t(`kind.${kind}`)}</span>
        {seconds === null ? null : <span>{t("minutes", { count: Math.max(1, Math.round(seconds / 60)) })}</span>}
        {language === null ? null : <span>{languageName(language, locale)}</span>}
      </p>
      {file === null ? null : <Player recording={recording} mediaType={file.mediaType} />}
      {link === null ? null : (
        <p>
          <a href={link} rel="noreferrer">
            {t("playsFrom", { host: new URL(link).host })}
          </a>
          <span className="quiet small"> {t("leaves")}</span>
        </p>
      )}
      <Appearances locale={locale} appearances={recording.appearances} />
      {file === null ? null : (
        <p className="small">
          <a href={`/api/recordings/${id}/media`} download>
            {t("download", { size: showFileSize(file.bytes, locale) })}
          </a>
        </p>
      )}
      {transcript === null ? null : (
        <Disclosure summary={t("transcript")}>
          <p
            className="transcript"
            lang={language ?? undefined}
            dir={language === null ? "auto" : directionOf(language)}
          >
            {transcript}
          </p>
        </Disclosure>
      )}
    </div>
  );
}
