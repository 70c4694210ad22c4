import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { offeredLanguages } from "@/components/inputs/offered-languages";
import { LocalisedText } from "@/components/reading/localised-text";
import { BesideForm } from "@/components/recordings/beside-form";
import { RecordingFacts } from "@/components/recordings/desk-recording";
import { Player } from "@/components/recordings/player";
import { RecordingFileForm } from "@/components/recordings/recording-file-form";
import { RecordingForm } from "@/components/recordings/recording-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { type RecordingInFull, readRecording } from "@/lib/recordings/queries";
import { readable } from "@/lib/web/readable";
import { besides, edit, publish, remove, setFile, takeOff } from "../actions";

type Props = {
  params: Promise<{ locale: string; event: string; recording: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doings = ["added", "edited", "file"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "recordings" });
  return { title: t("desk.one") };
}

/** One recording: its file, what stands beside it, what is told of it, and whether everybody has it. */
export default async function RecordingDeskPage({ params, searchParams }: Props) {
  const { locale, event: eventId, recording: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(eventId) || !isId(id)) notFound();
  const { event, recording } = await readable(readRecording(actor, { eventId, id }));
  const { done } = await searchParams;
  const did = doings.find((one) => one === done);
  const t = await getTranslations("recordings");
  const list = `/${locale}/desk/events/${event.id}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: list, label: <LocalisedText text={event.title} locale={locale} /> },
              { href: `${list}/recordings`, label: t("title") },
            ]}
          />
        }
        title={<LocalisedText text={recording.title} locale={locale} />}
      />
      <div className="sections">
        {did === undefined ? null : <Notice kind="success" title={t(`done.${did}`)} announce />}
        <Standing locale={locale} recording={recording} />
        {recording.link === null ? <FileSection locale={locale} recording={recording} /> : null}
        {recording.bytes === null ? null : (
          <section className="stack" aria-labelledby="beside">
            <h2 id="beside">{t("beside.title")}</h2>
            <BesideForm key={recording.revision} action={besides} recording={recording} />
          </section>
        )}
        <section className="stack" aria-labelledby="told">
          <h2 id="told">{t("form.told")}</h2>
          <RecordingForm
            key={recording.revision}
            action={edit}
            target={{ id, seenRevision: recording.revision }}
            recording={recording}
            languages={offeredLanguages([], locale, recording.language)}
          />
        </section>
      </div>
    </>
  );
}

async function Standing({ locale, recording }: { locale: string; recording: RecordingInFull }) {
  const t = await getTranslations("recordings.desk");
  const { id, isPublished, bytes, link, scan } = recording;
  const isReady = link !== null || (bytes !== null && (scan === "clean" || scan === "not_asked"));
  return (
    <div className="stack">
      <RecordingFacts locale={locale} recording={recording} />
      {isPublished ? (
        <ActForm action={takeOff} values={{ id }} next={t("takeOffNext")}>
          {t("takeOff")}
        </ActForm>
      ) : (
        <>
          {isReady ? (
            <ActForm action={publish} values={{ id }} kind="primary">
              {t("publish")}
            </ActForm>
          ) : null}
          <Disclosure summary={t("remove")}>
            <ActForm action={remove} values={{ id }} kind="danger" next={t("removeNext")}>
              {t("removeNow")}
            </ActForm>
          </Disclosure>
        </>
      )}
    </div>
  );
}

async function FileSection({ locale, recording }: { locale: string; recording: RecordingInFull }) {
  const t = await getTranslations("recordings");
  const { id, bytes, mediaType, scan, upload } = recording;
  return (
    <section className="recording stack" aria-labelledby="file-title">
      <h2 id="file-title">{t("file.title")}</h2>
      {mediaType === null || scan === "infected" ? null : <Player recording={recording} mediaType={mediaType} />}
      {upload === null ? null : (
        <p className="small">
          {t("file.stopped", { name: upload.name, percent: Math.floor((100 * upload.received) / upload.bytes) })}
        </p>
      )}
      <RecordingFileForm action={setFile} id={id} locale={locale} isReplaced={bytes !== null} />
    </section>
  );
}
