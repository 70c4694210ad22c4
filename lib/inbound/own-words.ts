/** The words of a message, apart: what its sender wrote, what they passed on, and how much was left out. */
export type OwnWords = {
  own: string;
  /** Null where nothing was forwarded. */
  forwarded: string | null;
  /** Lines of quotations and signatures that were left out. */
  leftOut: number;
};

const forwardMarks = [
  /^[-_ ]{2,}\s*(forwarded message|original message \(forwarded\)|message transf[ée]r[ée]|mensaje reenviado|пересылаемое сообщение|пересланное сообщение|رسالة (معاد|مُعاد) توجيهها|رسالة مُعادة التوجيه|转发的?邮件|转发的信息)\s*[-_ ]{2,}$/iu,
  /^(begin forwarded message|début du message (réexpédié|transféré)|inicio del mensaje reenviado|начало переадресованного сообщения|بداية الرسالة المعاد توجيهها|以下是转发的邮件)\s*[:：]?$/iu,
];

/** Outlook puts this above a message that was answered as above one that was passed on. */
const originalMark =
  /^[-_ ]{2,}\s*(original message|message d.origine|mensaje original|исходное сообщение|الرسالة الأصلية|原始邮件)\s*[-_ ]{2,}$/iu;

const wrote =
  /(wrote|a écrit|escribió|schrieb|написал[аи]?|пишет|كتب|كتبت|写道|ha scritto|escreveu)\s*(?:<[^>]*>)?\s*[:：]\s*$/iu;

/** How "On Monday, Awa wrote:" begins: with a day, or with an address. */
const attributionBegin =
  /^((on|le|el|am|il|em)\s|во?\s|(пн|вт|ср|чт|пт|сб|вс)[.,]|في\s|بتاريخ|在|于|\d{1,4}[-./年 ])|<[^<>\s]+@[^<>\s]+>/iu;

const headerLine =
  /^\*?(from|de|von|от|من|发件人|sent|envoyé|enviado( el)?|отправлено|дата|تاريخ الإرسال|تم الإرسال|أُرسلت|发送时间|date|fecha|التاريخ|日期|to|à|para|кому|إلى|收件人|cc|копия|نسخة|抄送|subject|objet|asunto|тема|الموضوع|主题)\*?\s*[:：]/iu;

const fromLine = /^\*?(from|de|von|от|من|发件人)\*?\s*[:：]/iu;

const mobileSignature =
  /^(sent from (my|outlook|mail|yahoo|proton|samsung)\b.*|get outlook for .*|envoyé (de mon|depuis|à partir)\b.*|enviado (desde|de) (mi|el)\b.*|отправлено (с|из)\b.*|أُ?رسلت? من .*|发自我的.*)$/iu;

const farewell =
  /^(best|best regards|kind regards|warm regards|regards|sincerely|yours (sincerely|faithfully|truly)|with best wishes|many thanks|cordialement|bien cordialement|salutations( distinguées)?|sincères salutations|saludos( cordiales)?|atentamente|un saludo|с уважением|всего доброго|مع (أطيب )?(التحيات|التحية|خالص التحية)|وتفضلوا بقبول .*|تحياتي|此致|此致敬礼|顺颂商祺|祝好)\s*[,،，.!]?$/iu;

/** A farewell further from the end than this is a part of the text. */
const longestSignature = 12;

/** Takes a message apart. Nothing is lost by it: the message itself is kept as it came. */
export function ownWords(text: string, subject = ""): OwnWords {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const forwardAt = lines.findIndex((line, at) => isForward(line, at, lines, subject));
  const above = forwardAt === -1 ? lines : lines.slice(0, forwardAt);
  const forwarded = forwardAt === -1 ? null : forwardedWords(lines.slice(forwardAt + 1));
  const kept = withoutSignature(withoutQuotations(above));
  const all = above.filter((line) => line.trim() !== "").length;
  const own = kept.filter((line) => line.trim() !== "").length;
  return { own: kept.join("\n").trim(), forwarded, leftOut: all - own };
}

function isForward(line: string, at: number, lines: readonly string[], subject: string): boolean {
  const trimmed = line.trim();
  if (forwardMarks.some((mark) => mark.test(trimmed))) return true;
  if (!/^\s*(fwd?|tr|rv|пересл|إعادة توجيه|转发)\s*[:：]/iu.test(subject)) return false;
  return originalMark.test(trimmed) || isHeaderBlock(lines, at);
}

/** The lines below the mark without the head of the message that was passed on, itself without its quotations. */
function forwardedWords(lines: readonly string[]): string {
  const unquoted = lines.map((line) => line.replace(/^>[ ]?/, ""));
  const begin = unquoted.findIndex(
    (line) => line.trim() !== "" && !headerLine.test(line.trim()) && !/^[-_\s]+$/.test(line),
  );
  const body = begin === -1 ? [] : unquoted.slice(begin);
  return withoutSignature(withoutQuotations(body)).join("\n").trim();
}

/** At least three lines of a head one after the other, the first of them the sender: how Outlook quotes. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!fromLine.test((lines[at] ?? "").trim())) return false;
  const next = lines.slice(at, at + 8).filter((line) => line.trim() !== "");
  return next.slice(0, 4).filter((line) => headerLine.test(line.trim())).length >= 3;
}

function withoutQuotations(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^\s*>/.test(line)) continue;
    const attribution = attributionLength(lines, at);
    if (attribution > 0) {
      at += attribution - 1;
      const below = lines.slice(at + 1).find((next) => next.trim() !== "") ?? "";
      // Where nothing marks the quotation it can only be all that follows.
      if (!/^\s*>/.test(below)) break;
      continue;
    }
    if (originalMark.test(line.trim()) || isHeaderBlock(lines, at)) break;
    kept.push(line);
  }
  return kept;
}

/** How many lines the sentence "On …, … wrote:" takes from here, up to four; 0 where there is none. */
function attributionLength(lines: readonly string[], at: number): number {
  if (!attributionBegin.test((lines[at] ?? "").trim())) return 0;
  let sentence = "";
  for (let count = 1; count <= 4 && at + count <= lines.length; count += 1) {
    const line = (lines[at + count - 1] ?? "").trim();
    if (line === "") return 0;
    sentence = `${sentence} ${line}`.trim();
    if (sentence.length > 400) return 0;
    if (wrote.test(sentence)) return /[\d@]/.test(sentence) ? count : 0;
  }
  return 0;
}

function withoutSignature(lines: readonly string[]): string[] {
  const delimiter = lines.findIndex((line) => line === "--" || line === "-- ");
  let kept = delimiter === -1 ? [...lines] : lines.slice(0, delimiter);
  const filled = kept.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const tail = filled.slice(-longestSignature);
  const end = tail.find(
    (at) => farewell.test((kept[at] ?? "").trim()) || mobileSignature.test((kept[at] ?? "").trim()),
  );
  // A message that is nothing but a greeting keeps it.
  if (end !== undefined && end !== filled[0]) kept = kept.slice(0, end);
  return kept;
}
