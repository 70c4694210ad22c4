import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputBody } from "@/components/inputs/input-body";
import { InputFrame } from "@/components/inputs/input-frame";
import { InputNotices } from "@/components/inputs/input-notices";
import { InputWriter } from "@/components/inputs/input-writer";
import { offeredLanguages } from "@/components/inputs/offered-languages";
import { SetAside } from "@/components/inputs/set-aside";
import { readOwnInputText } from "@/lib/inputs/own-text-query";
import { readSetAside } from "@/lib/inputs/set-aside-query";
import { countsOf } from "@/lib/inputs/word-counts";
import { readInputWriting } from "@/lib/inputs/writer-query";
import { newId } from "@/lib/kernel/ids";
import { sendBack, write } from "./actions";
import { orNotFound, ownInput } from "./own-input";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const { head } = await ownInput(locale, id);
  const t = await getTranslations({ locale, namespace: "inputs.frame" });
  return { title: head.title === "" ? t("untitled") : head.title };
}

/** What brought the writer here. */
function doneOf(query: Record<string, unknown>) {
  return (["questions", "restored", "saved"] as const).find((act) => query[act] !== undefined) ?? null;
}

/** Where an input is written; once it is submitted, where it is read. */
export default async function InputPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { actor, head } = await ownInput(locale, id);
  const done = doneOf(await searchParams);
  if (!head.may.edit) {
    const input = await readOwnInputText(actor, id);
    return (
      <InputFrame locale={locale} head={head} current="write">
        <InputNotices locale={locale} head={head} done={done} isReplaced={false} />
        {input === null ? null : <InputBody locale={locale} input={input} language={head.language} withContents />}
      </InputFrame>
    );
  }
  const writing = await orNotFound(readInputWriting(actor, id));
  const aside = await readSetAside(actor, id, writing);
  return (
    <InputFrame locale={locale} head={head} current="write">
      <InputNotices locale={locale} head={head} done={done} isReplaced={writing.isReplaced} />
      <InputWriter
        locale={locale}
        action={write}
        sendBack={sendBack}
        personId={actor.personId}
        head={head}
        writing={writing}
        pageKey={newId()}
        languages={offeredLanguages(head.round.languages, locale, head.language)}
        counts={countsOf(writing.content)}
      />
      {aside === null ? null : <SetAside locale={locale} aside={aside} language={head.language} />}
    </InputFrame>
  );
}
