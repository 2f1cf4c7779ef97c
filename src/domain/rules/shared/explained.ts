/** Reasons that a form gives outside its table: 其他需要说明事项, notes, problems. */
import { fold } from "../../text/fold";
import type { FormComputation } from "../../forms/evaluation";

const OF_EXECUTION = /执行率|执行进度|支付进度|支出进度|未(?:执行|支付|支出|使用)|结转|结余|尾款/u;
const OF_ADJUSTMENT =
  /(?:预算|资金|指标).{0,16}(?:调整|调减|调增|追加|追减|压减|核减|收回|统筹)|(?:调整|调减|调增|追加|追减|压减|核减|收回|统筹).{0,16}(?:预算|资金|指标)/u;
const GIVES_CAUSE = /因|由于|受|系|致|根据|按照?|压减|收回|统筹|调减|尚未|未到|跨年|延期|推迟/u;
/** 年中发生预算调整的，应单独说明理由 asks for a reason and gives none. */
const ASKS = /需|须|应|请|要求|填写|填报|注[:：]|×|=/u;

function explains({ form }: FormComputation, subject: RegExp): boolean {
  const { notes, problems, goalCompletion, conclusion, implementation } = form;
  return [...notes, problems, goalCompletion, conclusion, implementation].some(({ written }) =>
    fold(written)
      .split(/[。;\n]/)
      .some((sentence) => subject.test(sentence) && GIVES_CAUSE.test(sentence) && !ASKS.test(sentence)),
  );
}

export const explainsExecution = (computation: FormComputation): boolean =>
  explains(computation, OF_EXECUTION);

export const explainsAdjustment = (computation: FormComputation): boolean =>
  explains(computation, OF_ADJUSTMENT);
