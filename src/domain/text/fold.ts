/**
 * Folding: one spelling for full-width forms, look-alike operators, traditional characters and spaces.
 * The readers in this folder take folded text; printed text stays as written.
 */

/** Longer texts are not read as figures, which bounds every regular expression in this folder. */
export const MAX_FIGURE_LENGTH = 120;

/** Traditional characters in use in this field, each followed by its simplified form. */
const TRADITIONAL =
  "國国繫系匯汇彙汇覈核陞升昇升來来萬万億亿達达於于過过內内無无適适標标準准預预個个戶户畝亩場场條条項项頭头臺台輛辆處处間间噸吨歲岁門门課课時时" +
  "數数間间類类額额總总費费經经資资補补貼贴對对職职業业員员務务區区縣县鄉乡鎮镇衛卫學学醫医險险養养農农為为與与" +
  "並并較较際际報报應应盡尽發发實实現现產产質质種种執执行行範范圍围滿满並并續续響响環环態态會会經经濟济單单價价" +
  "幣币圓圆節节約约節节認认證证書书檢检驗验測测試试監监督督體体積积傳传統统計计設设備备術术訓训練练導导領领選选" +
  "擇择評评審审議议談谈論论調调查查訪访問问題题處处決决算算簽签訂订購购買买賣卖租租賃赁運运轉转貨货車车輪轮" +
  "電电網网絡络線线纜缆橋桥樑梁樓楼層层廠厂園园圖图館馆劇剧團团隊队組组織织黨党幹干幫帮扶扶貧贫難难戰战軍军" +
  "號号遲迟後后從从當当還还進进連连這这邊边裡里裏里間间關关開开閉闭陽阳陰阴陸陆險险隨随雙双雜杂離离雞鸡雲云" +
  "頁页順顺須须頻频顆颗顧顾顯显風风飛飞餘余飲饮館馆駐驻驟骤魚鱼鳥鸟麥麦點点齊齐齡龄龍龙龜龟張张強强彈弹" +
  "歸归歷历殘残殺杀氣气沒没淨净減减測测湧涌溫温滅灭滾滚漁渔潔洁濕湿災灾煉炼熱热營营爐炉獎奖獨独獲获" +
  "稱称權权級级績绩編编償偿屬属構构終终細细給给絕绝維维綜综縮缩繼继罰罚聯联舉举藝艺藥药虛虚複复規规視视覽览觀观記记許许詢询該该誤误說说請请識识護护讀读變变負负財财貢贡責责貴贵貸贷賬账賠赔踐践軟软載载" +
  "輔辅輸输辦办遞递遠远遺遗郵邮鄰邻釋释鋪铺錄录錢钱錯错鐵铁長长階阶隱隐頒颁驅驱屆届確确創创協协據据擴扩撥拨攜携啟启嚴严壓压墊垫壩坝塊块寧宁廣广懷怀憑凭擬拟捲卷損损換换攝摄斷断晉晋暢畅東东極极榮荣" +
  "樣样橫横檔档歡欢瀏浏爭争犧牺畢毕異异癥症盜盗眾众礎础禮礼禦御稅税穩稳競竞筆笔築筑簡简籌筹籤签糧粮紀纪純纯紙纸緊紧緒绪緩缓縱纵繪绘罷罢習习聲声聽听肅肃腦脑臨临興兴舊旧莊庄葉叶蓋盖薦荐藍蓝蘇苏蟲虫" +
  "衝冲裝装襲袭訊讯託托詐诈詳详誠诚諮咨謝谢譯译讓让貫贯賞赏賢贤贈赠趕赶跡迹踴踊躍跃軌轨輕轻迴回週周醬酱鈣钙銀银銷销鋼钢錦锦鎖锁鏈链鑒鉴閱阅闊阔陣阵雖虽靈灵靜静韓韩頂顶頸颈願愿飯饭飼饲馬马駕驾騎骑" +
  "驕骄鬆松鮮鲜鳳凤麗丽黃黄結结專专況况優优則则劃划債债碼码別别話话參参註注製制採采徵征佔占緣缘棟栋頃顷貝贝釐厘隻只冊册" +
  "曉晓徑径暫暂寬宽訴诉幾几兌兑穀谷豐丰誌志汙污夠够羣群峯峰" +
  "機机勞劳動动勵励療疗診诊師师講讲兒儿婦妇嬰婴儲储倉仓庫库擔担懲惩違违訟讼糾纠紛纷獄狱賽赛樂乐壇坛畫画劑剂徹彻將将寫写係系們们帶带勢势勝胜潛潜滯滞遷迁僑侨僱雇燈灯盤盘" +
  "溝沟閘闸礦矿塵尘濁浊滲渗澤泽濱滨島岛嶺岭廟庙廳厅廚厨牆墙掃扫掛挂揚扬擋挡搶抢凍冻紅红綠绿豬猪鴨鸭鵝鹅蝦虾蠶蚕鹽盐糞粪絲丝纖纤狀状獻献轄辖輯辑鐘钟針针鍋锅鍵键騙骗鬥斗";

/** Operators and marks with several code points. The range marks – — ~ deliberately stay distinct from the minus. */
const LOOK_ALIKES: readonly (readonly [from: string, to: string])[] = [
  ["﹦", "="],
  ["═", "="],
  ["﹥", ">"],
  ["﹤", "<"],
  ["≧", "≥"],
  ["⩾", "≥"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["﹪", "%"],
  ["−", "-"],
  ["﹣", "-"],
  ["∶", ":"],
  ["〜", "~"],
  ["∼", "~"],
  ["₋", "-"],
];

const FOLDED: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>(LOOK_ALIKES);
  const traditional = [...TRADITIONAL];
  for (let index = 0; index + 1 < traditional.length; index += 2) {
    map.set(traditional[index] ?? "", traditional[index + 1] ?? "");
  }
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    map.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  }
  return map;
})();

const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "gu");

/** 1 for each UTF-16 code unit that `fold` may change. Most texts have none, so `fold` can skip them. */
const CHANGEABLE = (() => {
  const changed = new Uint8Array(0x10000);
  const mark = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) changed[text.charCodeAt(index)] = 1;
  };
  for (const character of FOLDED.keys()) mark(character);
  mark("\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\ufeff");
  changed.fill(1, 0x2000, 0x200b);
  return changed;
})();

function isFolded(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (CHANGEABLE[text.charCodeAt(index)] === 1) return false;
  }
  return true;
}

/** Folds to simplified characters, half-width forms and one code point per operator; spaces become U+0020. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  const folded = text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character);
  return folded.replace(/\s|[\u200b\ufeff]/g, " ").trim();
}

/** Folds and removes spaces, except between two digits, where they may hide a typing error. */
export function foldTight(text: string): string {
  const folded = fold(text);
  if (!folded.includes(" ")) return folded;
  return folded
    .replace(/(\d) +(?=\d)/g, "$1\u0000")
    .replace(/ /g, "")
    .replace(/\u0000/g, " ");
}

/**
 * Normalises a name for comparison: simplified, half-width, without spaces and without the prefixes 指标1： and ★.
 */
export function foldName(text: string): string {
  return stripPrefix(foldTight(text));
}

/** Removes a leading ★, ☆, ▲, ● and `指标1:`. Takes folded text. */
export function stripPrefix(folded: string): string {
  if (!"★☆▲△●■◆指".includes(folded.charAt(0))) return folded;
  return folded.replace(/^[★☆▲△●■◆]+/, "").replace(/^指标\d{0,3}[:、.．]/, "");
}

const NUMBER =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.、．]?|[一二三四五六七八九十]{1,3}[、.．]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])(?=\p{Script=Han})/u;

/** Removes a level's number: 1.产出指标, 二、产出指标 and (三)产出指标 give 产出指标. Takes folded text. */
export function withoutNumber(folded: string): string {
  return folded.replace(NUMBER, "");
}

const BLANK_MARKS: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "—",
  "——",
  "–",
  "*",
  "**",
  "/",
  "\\",
  "…",
  "……",
]);

/** Whether a cell means "no value": blank, `—`, `-`, `*`, `/`, also after `指标1：` (rules.md section 9). */
export function isBlankMark(text: string): boolean {
  return text.length <= MAX_FIGURE_LENGTH ? BLANK_MARKS.has(foldName(text)) : text.trim() === "";
}

const PLACEHOLDER =
  /^(?:[一二三]级)?指标(?:名称)?[\d一二三四五六七八九十①-⑳XxNn]{0,3}[:、.．]?$|^[.…。·•]+$|^[xX×]{2,4}$/u;

/** Whether the name of an indicator only keeps a place: 指标2, 指标1：, ……, blank. */
export function isPlaceholderName(text: string): boolean {
  if (isBlankMark(text)) return true;
  return text.length <= MAX_FIGURE_LENGTH && PLACEHOLDER.test(foldTight(text).replace(/ /g, ""));
}

/** Counts the Chinese characters of a text, stopping at `upTo`. */
export function hanCount(text: string, upTo: number): number {
  let count = 0;
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) count += 1;
    if (count >= upTo) break;
  }
  return count;
}
