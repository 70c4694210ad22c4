import type { Locale } from "@/lib/i18n/locales";

/**
 * The list that comes with the platform: coarse insults, folded, few on purpose; an asterisk stands for any ending.
 * Each process adds its own words and takes off those that it does not look for. A find decides nothing.
 */
export const offensiveWords: Record<Locale, readonly string[]> = {
  en: "idiot* moron* imbecile* bastard* bitch* asshole* arsehole* scumbag* shit* fuck* cunt* wanker* vermin subhuman*".split(
    " ",
  ),
  fr: "idiot idiots idiote idiotes imbecile* cretin* connard* connasse* salaud* salope* ordure* merde* encule* batard* debile* vermine*".split(
    " ",
  ),
  es: "idiota* imbecil* estupid* cabron* gilipollas puta putas puto putos mierda* pendej* bastard* canalla* escoria*".split(
    " ",
  ),
  ru: "идиот* дурак* дура дурой кретин* дебил* ублюд* сволоч* мраз* подонок подонк* говно* сука суки суку сукин* урод* скотин*".split(
    " ",
  ),
  ar: "غبي اغبياء غبيه احمق حمقاء حقير حقيره حقراء كلب كلاب حمار حمير قذر قذره تافه وغد اوغاد حثاله".split(" "),
  zh: "白痴 傻逼 混蛋 王八蛋 蠢货 贱人 垃圾人 畜生 狗屎 他妈的 脑残 废物".split(" "),
};
