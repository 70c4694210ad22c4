import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FileProgressView } from "@/components/compilations/file-progress-view";
import { getActor } from "@/lib/auth/get-actor";
import { type FileProgress, fileProgress } from "@/lib/compilations/file-progress";
import { isWaiting } from "@/lib/compilations/queries";
import { showFiles } from "@/lib/compilations/shown-file";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { makeFile, tellMe } from "./actions";
import { KeepFresh } from "./keep-fresh";

type Props = { params: Promise<{ locale: string; version: string; file: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "compilations" });
  return { title: t("files.title"), robots: { index: false } };
}

/** How far a file is, and the file once it is there: anybody may look, and leave, and come back. */
export default async function Page({ params }: Props) {
  const { locale, version, file } = await params;
  setRequestLocale(locale);
  const found = isId(version) ? await fileProgress(version, file, locale, systemClock.now()) : null;
  if (found === null) notFound();
  const translate = await getTranslations();
  const [shown] = showFiles([found.file], found.version, locale, (key, values) => translate(key, values));
  if (shown === undefined) notFound();
  const { state } = found.file.now;
  const beingMade = state === "queued" || state === "making";
  const actor = await getActor();
  return (
    <>
      {beingMade ? <KeepFresh /> : null}
      <FileProgressView
        locale={locale}
        progress={found}
        shown={shown}
        told={await toldOf(found, actor)}
        email={actor?.email ?? null}
        make={makeFile}
        tell={tellMe}
      />
    </>
  );
}

async function toldOf({ file }: FileProgress, actor: Awaited<ReturnType<typeof getActor>>): Promise<boolean> {
  const { now } = file;
  return actor !== null && (now.state === "queued" || now.state === "making") && (await isWaiting(actor, now.id));
}
