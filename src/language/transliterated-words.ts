// Words so frequent in news that their Latin spelling is settled, because Arabic does not write short vowels.
// Closed like the table of letters: an addition would move published pages.

/** Without ال, which is set off by itself. */
export const familiarWords: ReadonlyMap<string, string> = new Map(
  (
    "الله allah شرق sharq أوسط awsat غرب gharb شمال shamal جنوب janub عرب arab عربي arabi عربية arabiya " +
    "عراق iraq عراقي iraqi عراقية iraqiya إيران iran إيراني irani إيرانية iraniya سوريا suriya سورية suriya " +
    "لبنان lubnan أردن urdun فلسطين filastin فلسطيني filastini قدس quds غزة ghazza إسرائيل israil مصر misr مصري misri " +
    "سودان sudan ليبيا libya تونس tunis جزائر jazair مغرب maghrib موريتانيا muritaniya يمن yaman عمان oman سعودية saudiya " +
    "سعودي saudi كويت kuwait قطر qatar بحرين bahrain إمارات emarat خليج khalij تركيا turkiya روسيا rusiya صين sin هند hind " +
    "أمريكا amrika أميركا amrika أوروبا uruba إفريقيا ifriqiya أفريقيا ifriqiya بغداد baghdad دمشق dimashq بيروت bayrut " +
    "قاهرة qahira رياض riyad طهران tihran مكة makka دبي dubai محمد muhammad أحمد ahmad علي ali حسن hasan حسين husayn " +
    "عمر umar عثمان uthman خالد khalid إبراهيم ibrahim يوسف yusuf مصطفى mustafa عبد abd رحمن rahman حرب harb سلام salam " +
    "نفط naft اقتصاد iqtisad سياسة siyasa ثقافة thaqafa رياضة riyada دولة dawla دول duwal رئيس rais وزير wazir حكومة hukuma " +
    "مجلس majlis حرس haras ثوري thawri حشد hashd شعبي shabi أمن amn نووي nawawi أمم umam متحدة muttahida في fi من min " +
    "إلى ila على ala عن an مع maa بعد baad قبل qabl بين bayn"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, part, index, parts) => {
      if (index % 2 === 0) pairs.push([part, parts[index + 1] ?? ""]);
      return pairs;
    }, []),
);
