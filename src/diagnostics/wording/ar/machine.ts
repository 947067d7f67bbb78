import type { MachineFacts } from "../../../model/facts/machine.js";
import type { WordingOf } from "../worded.js";

export const machineWording: WordingOf<MachineFacts> = {
  "output-not-ours": ({ folder, files, count, past }) => ({
    message: `في المجلد ${folder} ما لم تكتبه الأداة، وهو في موضعٍ يحتاج إليه الموقع: ${list(files, count)}`,
    mend:
      past === "known"
        ? `انقل ما ذُكر من المجلد ${folder}، أو غيّر رابط الصفحة التي تطلب الموضع نفسه.`
        : `${past === "unreadable" ? "سجلّ ما نُشر سابقًا (.build-site.json) تالف. " : ""}اختر مجلدًا آخر بالخيار --out، أو راجع محتوى ${folder} واحذفه بنفسك إن لم يكن فيه ما تحتاج إليه.`,
  }),
  "output-unsafe": ({ folder, reason }) => ({
    message: `لا يُكتب الموقع في ${folder}: ${unsafe[reason]}`,
    mend: "اختر مجلدًا ليس فيه شيء آخر، مثل: --out _site",
  }),
  "output-is-a-file": ({ path }) => ({
    message: `${path} ملف، والموقع يحتاج إلى مجلد`,
    mend: "غيّر اسم الملف، أو اختر مجلدًا آخر بالخيار --out.",
  }),
  "output-locked": ({ folder, pid, host, lock }) => ({
    message: `عملية بناء أخرى تكتب الآن في ${folder} (رقمها ${pid} على الجهاز ${host})`,
    mend: `انتظر حتى تنتهي ثم أعد البناء. وإن لم تكن هناك عملية جارية فاحذف الملف ${lock}`,
  }),
  "output-staging-taken": ({ path }) => ({
    message: `يحتاج البناء إلى ${path} للحظات، وفيه ما لا يجوز له حذفه`,
    mend: "انظر ما فيه وانقله إلى مكان آخر، ثم أعد البناء.",
  }),
  "output-leftover": ({ path }) => ({
    message: `نُشر الموقع الجديد، لكن تعذّر حذف بقايا القديم من ${path}`,
    mend: "أغلق البرامج التي تفتح ملفاته، وسيحاول البناء التالي حذفها.",
  }),
  "output-name-too-long": ({ path, bytes, limit }) => ({
    message: `في المسار ${path} اسم طوله ${bytes} بايت، والأقراص لا تقبل أكثر من ${limit}`,
    mend: "اختر اسمًا أقصر أو اكتب رابطًا مختصرًا (slug)، فالحرف العربي يشغل بايتين.",
  }),
  "output-clash": ({ path, other }) => ({
    message:
      path === other
        ? `ملفان من ملفات الموقع يطلبان الموضع نفسه: ${path}`
        : `لا يجتمع ${path} و${other}: أحدهما ملف يحتاج الآخر إلى مجلد باسمه`,
    mend: "غيّر رابط أحدهما (slug) أو اسم ملفه.",
  }),
  "source-changed": ({ path }) => ({
    message: `حُفظ الملف ${path} أثناء نسخه`,
    mend: "أعد البناء.",
  }),
  "disk-full": ({ path }) => ({
    message: `امتلأ القرص فتعذّرت كتابة ${path}`,
    mend: "أفرغ مساحة على القرص ثم أعد البناء. آخر نسخة منشورة من الموقع لم تُمسّ.",
  }),
  "no-permission": ({ path, reason }) => ({
    message: `النظام لا يسمح بالكتابة في ${path} (${reason})`,
    mend: "امنح من يشغّل البناء حقّ الكتابة هناك، أو اختر مجلدًا آخر بالخيار --out. آخر نسخة منشورة من الموقع لم تُمسّ.",
  }),
  "too-many-open-files": ({ reason }) => ({
    message: `عدد الملفات التي يسمح النظام بفتحها معًا قليل (${reason})`,
    mend: "أغلق برامج أخرى أو ارفع الحدّ بالأمر ulimit -n 4096، ثم أعد البناء.",
  }),
  "write-failed": ({ path, reason }) => ({
    message: `تعذّرت كتابة ${path} (${reason})`,
    mend: "تحقّق من القرص والمسار ثم أعد البناء. آخر نسخة منشورة من الموقع لم تُمسّ.",
  }),
};

const unsafe: Readonly<Record<MachineFacts["output-unsafe"]["reason"], string>> = {
  "file-system-root": "فهو جذر القرص كله",
  home: "فهو مجلدك الرئيس أو يحتويه",
  "site-root": "فهو مجلد مصادر الموقع نفسه",
  "around-site": "فمصادر الموقع في داخله",
  input: "فالبناء يقرأ منه المصادر أو القوالب",
};

const list = (files: readonly string[], count: number): string =>
  files.join("، ") + (count > files.length ? `، وغيرها (${count - files.length})` : "");
