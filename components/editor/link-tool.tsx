"use client";

import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "@/lib/i18n/words";

/** The address of a link on the selected words; an empty address takes the link away. */
export function LinkTool({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const t = useTranslations("editor");
  const id = useId();
  const [address, setAddress] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [refused, setRefused] = useState(false);

  function apply() {
    const words = editor.chain().focus().extendMarkRange("link");
    const typed = address.trim();
    const href = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const done = typed === "" ? words.unsetLink().run() : words.setLink({ href }).run();
    setRefused(!done);
    if (done) onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") {
      // Enter belongs to this one field; it must not send the form around it.
      event.preventDefault();
      apply();
    }
    if (event.key === "Escape") onDone();
  }

  return (
    <div className="editor-tools">
      <label className="visually-hidden" htmlFor={id}>
        {t("linkAddress")}
      </label>
      <input
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        className="short"
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={onKeyDown}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-refusal` : undefined}
      />
      <button type="button" onClick={apply}>
        {t("linkApply")}
      </button>
      <button type="button" onClick={onDone}>
        {t("linkLeave")}
      </button>
      {refused ? (
        <span className="refusal" id={`${id}-refusal`} role="status">
          {t("linkRefused")}
        </span>
      ) : null}
    </div>
  );
}
