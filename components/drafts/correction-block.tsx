"use client";

import type { JSONContent } from "@tiptap/core";
import { type Dispatch, memo, useState } from "react";
import { InlineText } from "@/components/editor/inline-text";
import { LiveEditor } from "@/components/editor/live-editor";
import { Button } from "@/components/ui/button";
import { CheckField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { newBlockKey } from "./block-key";
import type { Correction, CorrectionEvent } from "./correction-state";
import { inlineOf, startOf } from "./inline-of";

type Props = {
  block: Correction;
  place: number;
  number: string | null;
  depth: number;
  language: string;
  refusedWords?: string;
  refusedAliases?: string;
  scripts: boolean;
  dispatch: Dispatch<CorrectionEvent>;
};

/** A block as it will be printed, and one press away all that can be corrected in it. */
export const CorrectionBlock = memo(function CorrectionBlock(props: Props) {
  const { block, place, number, depth, language, refusedWords, refusedAliases, scripts } = props;
  const t = useTranslations("drafts.correct");
  const [open, setOpen] = useState(refusedWords !== undefined || refusedAliases !== undefined);
  const name = `blocks.${place}`;
  const level = block.kind === "paragraph" && depth > 0 ? ` level-${Math.min(depth, 2) + 1}` : "";
  const Words = block.kind === "heading" ? "strong" : "span";
  return (
    <li className={`para correctable${level}`} id={`b${place}`}>
      <span className="number">
        <bdi>{number ?? "¶"}</bdi>
      </span>
      <div className="text" lang={language} dir={directionOf(language)}>
        <Words>
          {block.text.trim() === "" ? (
            <span className="quiet">{t("emptyBlock")}</span>
          ) : (
            <InlineText nodes={block.content} />
          )}
        </Words>
        {block.locked ? <span className="locked">{t("lockedMark")}</span> : null}
      </div>
      <details className="disclosure" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{block.kind === "heading" ? t("blockHeading") : t("blockOf", { number: number ?? "" })}</span>
        </summary>
        <div className="inside">
          <input type="hidden" name={`${name}.id`} value={block.id} />
          {scripts ? <LiveWords {...props} name={name} open={open} /> : <PlainWords {...props} name={name} />}
          <Shape {...props} name={name} />
          {scripts ? <Moves {...props} /> : null}
        </div>
      </details>
    </li>
  );
});

type Named = Props & { name: string };

/** Without scripts: the words as plain text. */
function PlainWords({ block, name, language, refusedWords }: Named) {
  const t = useTranslations("drafts.correct");
  return (
    <TextArea
      name={`${name}.text`}
      rows={3}
      label={t("words")}
      hint={t("wordsHint")}
      refusal={refusedWords}
      lang={language}
      dir={directionOf(language)}
      defaultValue={block.text}
    />
  );
}

/** With scripts: an editor where it is open, else what it last held. */
function LiveWords({ block, name, language, refusedWords, dispatch, open }: Named & { open: boolean }) {
  const t = useTranslations("drafts.correct");
  const id = `${name}.content`;
  const start = startOf(block);
  if (!open) return <input type="hidden" name={id} value={JSON.stringify(start)} />;
  const onChange = (json: JSONContent, text: string) => {
    dispatch({ type: "write", key: block.key, json: JSON.stringify(json), text, content: inlineOf(json) });
  };
  return (
    <div className={refusedWords ? "field refused" : "field"}>
      <span className="title" id={`${id}-label`}>
        {t("words")}
      </span>
      <span className="hint-text">{t("wordsHintLive")}</span>
      {refusedWords ? <span className="refusal">{refusedWords}</span> : null}
      <LiveEditor
        key={block.round}
        name={id}
        id={id}
        start={start}
        language={language}
        inline
        refused={refusedWords !== undefined}
        onChange={onChange}
      />
    </div>
  );
}

/** Kind, depth, names and lock: plain controls, with and without scripts. */
function Shape({ block, name, refusedAliases, dispatch }: Named) {
  const t = useTranslations("drafts.correct");
  const change = (to: Extract<CorrectionEvent, { type: "change" }>["to"]) =>
    dispatch({ type: "change", key: block.key, to });
  const depths = block.kind === "heading" ? [1, 2, 3, 4, 5, 6] : [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return (
    <>
      <div className="field-row">
        <SelectField
          name={`${name}.kind`}
          label={t("kind")}
          value={block.kind}
          onChange={(event) => change({ kind: event.target.value === "heading" ? "heading" : "paragraph" })}
          options={[
            { value: "paragraph", label: t("kinds.paragraph") },
            { value: "heading", label: t("kinds.heading") },
          ]}
        />
        <SelectField
          name={`${name}.depth`}
          label={t("depth")}
          value={String(depths.includes(block.depth) ? block.depth : depths[0])}
          onChange={(event) => change({ depth: Number(event.target.value) })}
          options={depths.map((depth) => ({ value: String(depth), label: String(depth) }))}
        />
        <TextField
          name={`${name}.marker`}
          label={t("marker")}
          dir="auto"
          value={block.marker}
          maxLength={20}
          onChange={(event) => change({ marker: event.target.value })}
        />
      </div>
      <p className="hint-text">{t("depthHint")}</p>
      <TextField
        name={`${name}.aliases`}
        label={t("aliases")}
        hint={t("aliasesHint")}
        optional
        dir="auto"
        refusal={refusedAliases}
        value={block.aliases}
        onChange={(event) => change({ aliases: event.target.value })}
      />
      <CheckField
        name={`${name}.locked`}
        label={t("locked")}
        checked={block.locked}
        onChange={(event) => change({ locked: event.target.checked })}
      />
    </>
  );
}

function Moves({ block, place, dispatch }: Props) {
  const t = useTranslations("drafts.correct");
  const move = (type: "join" | "up" | "down" | "remove") => () => dispatch({ type, key: block.key });
  return (
    <div className="button-row">
      <Button type="button" kind="quiet" onClick={move("up")} disabled={place === 0}>
        {t("up")}
      </Button>
      <Button type="button" kind="quiet" onClick={move("down")}>
        {t("down")}
      </Button>
      <Button type="button" kind="quiet" onClick={move("join")} disabled={place === 0}>
        {t("join")}
      </Button>
      <Button
        type="button"
        kind="quiet"
        onClick={() => dispatch({ type: "add", key: block.key, newKey: newBlockKey() })}
      >
        {t("addAfter")}
      </Button>
      <Button type="button" kind="danger" onClick={move("remove")}>
        {t("remove")}
      </Button>
    </div>
  );
}
