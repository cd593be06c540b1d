/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "date-case.h"

static const Case CHINESE[] = {
  /* The parts of a month, as units. */
  { "9月上旬", "w 09-01 09-10 09-01 09-10" },
  { "9月中旬", "w 09-11 09-20 09-11 09-20" },
  { "9月下旬", "w 09-21 09-30 09-21 09-30" },
  { "2月下旬", "w 02-21 02-28 02-21 02-28" },
  { "2024年2月下旬", "w 2024-02-21 2024-02-29 2024-02-21 2024-02-29" },
  { "9月上中旬", "w 09-01 09-20 09-01 09-20" },
  { "9月中下旬", "w 09-11 09-30 09-11 09-30" },
  { "9月中、下旬", "w 09-11 09-30 09-11 09-30" },
  { "9月上旬至中旬", "t 09-01 09-10 09-11 09-20" },
  { "9月初", "w 09-01 09-05 09-01 09-05" },
  { "9月中", "w 09-10 09-20 09-10 09-20" },
  { "9月底", "w 09-25 09-30 09-25 09-30" },
  { "10月末", "w 10-25 10-31 10-25 10-31" },
  { "6月月末", "w 06-25 06-30 06-25 06-30" },
  { "6月月底", "w 06-25 06-30 06-25 06-30" },
  { "6月月初", "w 06-01 06-05 06-01 06-05" },
  { "6月月中", "w 06-10 06-20 06-10 06-20" },
  { "6月月初赛", "w 06-01 06-30 06-01 06-30", "月初赛" },
  { "6月初至月底", "t 06-01 06-05 06-25 06-30" },
  { "9月上半月", "w 09-01 09-15 09-01 09-15" },
  { "9月份", "w 09-01 09-30 09-01 09-30" },
  { "9月", "w 09-01 09-30 09-01 09-30" },
  { "9月7日", "w 09-07 09-07 09-07 09-07" },
  { "9月7号", "w 09-07 09-07 09-07 09-07" },
  { "9月全月", "t 09-01 09-01 09-30 09-30" },
  { "全9月", "t 09-01 09-01 09-30 09-30" },
  { "整个九月", "t 09-01 09-01 09-30 09-30" },
  { "整个第三季度", "t 07-01 07-01 09-30 09-30" },
  { "2023年整个上半年", "t 2023-01-01 2023-01-01 2023-06-30 2023-06-30" },
  { "整个9月中旬", "t 09-11 09-11 09-20 09-20" },
  { "~9月15日", "w 09-15 09-15 09-15 09-15 ~" },
  /* Longer units. */
  { "全年", "t 01-01 01-01 12-31 12-31" },
  { "2023年全年", "t 2023-01-01 2023-01-01 2023-12-31 2023-12-31" },
  { "上半年", "w 01-01 06-30 01-01 06-30" },
  { "下半年", "w 07-01 12-31 07-01 12-31" },
  { "二季度", "w 04-01 06-30 04-01 06-30" },
  { "第四季度", "w 10-01 12-31 10-01 12-31" },
  { "1-2季度", "t 01-01 03-31 04-01 06-30" },
  { "年初", "w 01-01 02-28 01-01 02-28" },
  { "2023年底", "w 2023-11-01 2023-12-31 2023-11-01 2023-12-31" },
  { "2023年", "w 2023-01-01 2023-12-31 2023-01-01 2023-12-31" },
  /* Digits and years. */
  { "２月下旬", "w 02-21 02-28 02-21 02-28" },
  { "二〇二二年九月中旬", "w 09-11 09-20 09-11 09-20" },
  { "十一月二十三日", "w 11-23 11-23 11-23 11-23" },
  { "十二月廿三日", "w 12-23 12-23 12-23 12-23" },
  { "十月三十一日", "w 10-31 10-31 10-31 10-31" },
  { "2021年9月", "w 2021-09-01 2021-09-30 2021-09-01 2021-09-30" },
  { "2022年９月７日－９日", "t 09-07 09-07 09-09 09-09" },
  { "2022.9.7", "w 09-07 09-07 09-07 09-07" },
  { "2022/9/7-2022/9/9", "t 09-07 09-07 09-09 09-09" },
  { "2022-9-7", "w 09-07 09-07 09-07 09-07" },
  /* Ranges, with everything that is drawn for "to". */
  { "9月7日-9日", "t 09-07 09-07 09-09 09-09" },
  { "9月7-9日", "t 09-07 09-07 09-09 09-09" },
  { "9月7、8日", "t 09-07 09-07 09-08 09-08" },
  { "7-10月", "t 07-01 07-31 10-01 10-31" },
  { "7月－10月", "t 07-01 07-31 10-01 10-31" },
  { "7月–10月", "t 07-01 07-31 10-01 10-31" },
  { "7月——10月", "t 07-01 07-31 10-01 10-31" },
  { "7月~10月", "t 07-01 07-31 10-01 10-31" },
  { "7月～10月", "t 07-01 07-31 10-01 10-31" },
  { "7月至10月", "t 07-01 07-31 10-01 10-31" },
  { "7月到10月", "t 07-01 07-31 10-01 10-31" },
  { "7 月 - 10 月", "t 07-01 07-31 10-01 10-31" },
  { "自7月起至10月止", "t 07-01 07-31 10-01 10-31" },
  { "8月中旬-9月中旬", "t 08-11 08-20 09-11 09-20" },
  { "9月28日-10月8日", "t 09-28 09-28 10-08 10-08" },
  { "9月7-10月8日", "t 09-07 09-07 10-08 10-08" },
  { "9月7日（周三）-9日（星期五）", "t 09-07 09-07 09-09 09-09" },
  { "11月-次年2月", "t 11-01 11-30 2023-02-01 2023-02-28" },
  { "2022年12月-2023年1月", "t 12-01 12-31 2023-01-01 2023-01-31" },
  { "9月12日-17日内某日", "w 09-12 09-17 09-12 09-17" },
  { "9月12日-17日内某3天", "w 09-12 09-15 09-14 09-17 ×3" },
  { "9月中旬，为期3天", "w 09-11 09-18 09-13 09-20 ×3" },
  { "9月中旬（3天）", "w 09-11 09-18 09-13 09-20 ×3" },
  { "9月中旬某日", "w 09-11 09-20 09-11 09-20" },
  { "9月内", "w 09-01 09-30 09-01 09-30" },
  { "9月1日-30日期间", "t 09-01 09-01 09-30 09-30" },
  /* Deadlines, open ends, about, undecided. */
  { "10月底前", "w - - - 10-31" },
  { "10月31日前", "w - - - 10-31" },
  { "10月31日之前", "w - - - 10-31" },
  { "截至10月31日", "w - - - 10-31" },
  { "10月31日截止", "w - - - 10-31" },
  { "10月31日前均可", "w - - - 10-31 <" },
  { "9月起", "t 09-01 09-30 - - >" },
  { "9月起，长期", "t 09-01 09-30 - - >" },
  { "9月至长期", "t 09-01 09-30 - - >" },
  { "9月开始", "t 09-01 09-30 - -" },
  { "长期", "t - - - - >" },
  { "9月15日后", "w 09-16 - - -" },
  { "9月15日之后", "w 09-16 - - -" },
  { "9月15日以后", "w 09-15 - - -", NULL, BOUND },
  { "9月以后", "w 09-01 - - -", NULL, BOUND },
  { "9月中旬之后", "w 09-21 - - -" },
  { "三季度后", "w 10-01 - - -" },
  { "12月之后", "w 2023-01-01 - - -" },
  { "9月15日后续", "w 09-15 09-15 09-15 09-15", "后续" },
  { "不早于9月15日", "w 09-15 - - -" },
  { "最早9月", "w 09-01 - - -" },
  { "三季度末前", "w - - - 09-30" },
  { "上半年底前", "w - - - 06-30" },
  { "三季度前", "w - - - 06-30", NULL, BOUND },
  { "10月前", "w - - - 09-30", NULL, BOUND },
  { "10月中旬以前", "w - - - 10-10", NULL, BOUND },
  { "10月15日前", "w - - - 10-15" },
  { "10月截止", "w - - - 10-31" },
  { "截止10月", "w - - - 10-31" },
  { "最迟10月中旬", "w - - - 10-20" },
  { "10月1日前3天", "w 10-01 10-01 10-01 10-01", "前3天" },
  { "9月15日启动", "t 09-15 09-15 - -" },
  { "9月15日正式启动", "t 09-15 09-15 - -" },
  { "9月15日启动仪式", "w 09-15 09-15 09-15 09-15", "启动仪式" },
  { "9月15日开始", "t 09-15 09-15 - -" },
  { "9月15日起", "t 09-15 09-15 - - >" },
  { "自9月15日", "t 09-15 09-15 - - >" },
  /* Of several, the window that holds them all. */
  { "7、8月", "w 07-01 08-31 07-01 08-31" },
  { "7/8月", "w 07-01 08-31 07-01 08-31" },
  { "7月或8月", "w 07-01 08-31 07-01 08-31" },
  { "７、８、９月", "w 07-01 09-30 07-01 09-30" },
  { "七、八月份", "w 07-01 08-31 07-01 08-31" },
  { "7、9月", "w 07-01 09-30 07-01 09-30", NULL, GAP },
  { "1、9月举行", "w 09-01 09-30 09-01 09-30", "1 举行" },
  { "三、四季度", "w 07-01 12-31 07-01 12-31" },
  { "9月、10月", "w 09-01 10-31 09-01 10-31" },
  { "9月，10月", "w 09-01 10-31 09-01 10-31" },
  { "2022年12月或2023年1月", "w 12-01 2023-01-31 12-01 2023-01-31" },
  { "9月和10月", "t 09-01 09-30 10-01 10-31" },
  { "9月、11月", "w 09-01 11-30 09-01 11-30", NULL, GAP },
  { "9月中旬或下旬", "w 09-11 09-30 09-11 09-30" },
  { "9月中旬、下旬", "w 09-11 09-30 09-11 09-30" },
  { "9月中或下旬", "w 09-11 09-30 09-11 09-30" },
  { "9月中旬和下旬", "t 09-11 09-20 09-21 09-30" },
  { "8月下旬/9月上旬", "w 08-21 09-10 08-21 09-10" },
  { "8月下旬或者9月", "w 08-21 09-30 08-21 09-30" },
  { "9月8日、9日", "t 09-08 09-08 09-09 09-09" },
  { "9月8日和9日", "t 09-08 09-08 09-09 09-09" },
  { "9月8日或9日", "w 09-08 09-09 09-08 09-09" },
  { "9月1-3日、5日", "t 09-01 09-01 09-05 09-05", NULL, GAP },
  { "9月8日、10月9日", "t 09-08 09-08 10-09 10-09", NULL, GAP },
  { "9月7日，10月", "w 09-07 09-07 09-07 09-07", "10月" },
  { "9月、10月底前", "w 09-01 09-30 09-01 09-30", "10月底前" },
  { "约9月中旬", "w 09-11 09-20 09-11 09-20 ~" },
  { "9月10日左右", "w 09-10 09-10 09-10 09-10 ~" },
  { "9月10日前后", "w 09-10 09-10 09-10 09-10 ~" },
  { "待定", "w - - - -" },
  { "时间另行通知", "w - - - -" },
  /* What is not understood is listed. */
  { "9月中旬，\n北京", "w 09-11 09-20 09-11 09-20", "北京" },
  { "计划于9月中旬举行", "w 09-11 09-20 09-11 09-20", "举行" },
  { "拟于9月中旬", "w 09-11 09-20 09-11 09-20" },
  { "暂定9月中旬", "w 09-11 09-20 09-11 09-20" },
  { "9月初赛", "w 09-01 09-30 09-01 09-30", "初赛" },
  { "9月中国品牌日", "w 09-01 09-30 09-01 09-30", "中国品牌日" },
  { "9月前往青岛", "w 09-01 09-30 09-01 09-30", "前往青岛" },
  { "9月上旬、10月上旬", "w 09-01 10-10 09-01 10-10", NULL, GAP },
  /* Digits and marks alone, in which the month comes first. */
  { "9.15", "w 09-15 09-15 09-15 09-15" },
  { "9/15", "w 09-15 09-15 09-15 09-15" },
  { "9.7日", "w 09-07 09-07 09-07 09-07" },
  { "9.7-9", "t 09-07 09-07 09-09 09-09", NULL, REVERSIBLE },
  { "9.15-9.18", "t 09-15 09-15 09-18 09-18" },
  { "9.15-18", "t 09-15 09-15 09-18 09-18" },
  { "9.7至9.9，青岛", "t 09-07 09-07 09-09 09-09", "青岛" },
  { "2022.9", "w 09-01 09-30 09-01 09-30" },
  { "2022.9-10", "t 09-01 09-30 10-01 10-31" },
  { "2022.9.7-9", "t 09-07 09-07 09-09 09-09" },
  { "平均9.15分", NULL, "date-not-understood" },
  { "第1.2版", NULL, "date-not-understood" },
  { "9.35", NULL, "date-not-understood" },
  { "常年", "t 01-01 01-01 12-31 12-31" },
  { "2022全年", "t 01-01 01-01 12-31 12-31" },
  { "2023上半年", "w 2023-01-01 2023-06-30 2023-01-01 2023-06-30" },
  { "2023年Q3", "w 2023-07-01 2023-09-30 2023-07-01 2023-09-30" },
  { "2023年度", "w 2023-01-01 2023-12-31 2023-01-01 2023-12-31" },
  { "时间、地点待定", "w - - - -" },
  { "具体时间和地点另行通知", "w - - - -" },
  { "地点待定，9月中旬", "w 09-11 09-20 09-11 09-20", "地点待定" },
  /* What cannot be. */
  { "12月-1月", NULL, "end-before-start" },
  { "9月9日-7日", NULL, "end-before-start" },
  { "2月30日", NULL, "no-such-day" },
  { "13月", NULL, "no-such-day" },
  { "10000年9月", NULL, "no-such-day" },
  { "20255年9月15日", NULL, "no-such-day" },
  { "五季度", NULL, "no-such-day" },
  { "9月7日（周四）", NULL, "wrong-weekday" },
  { "9月7日-9日，为期5天", NULL, "too-long" },
  { "中秋前后", NULL, "date-not-understood" },
  { "", NULL, "date-not-understood" },
};

static const Case ENGLISH[] = {
  { "early September", "w 09-01 09-10 09-01 09-10" },
  { "mid-September", "w 09-11 09-20 09-11 09-20" },
  { "Mid September 2023", "w 2023-09-11 2023-09-20 2023-09-11 2023-09-20" },
  { "late Sept.", "w 09-21 09-30 09-21 09-30" },
  { "early to mid-September", "w 09-01 09-20 09-01 09-20" },
  { "mid to late September", "w 09-11 09-30 09-11 09-30" },
  { "mid- to late September", "w 09-11 09-30 09-11 09-30" },
  { "the beginning of September", "w 09-01 09-05 09-01 09-05" },
  { "middle of September", "w 09-10 09-20 09-10 09-20" },
  { "end of September", "w 09-25 09-30 09-25 09-30" },
  { "the first half of September", "w 09-01 09-15 09-01 09-15" },
  { "first half", "w 01-01 06-30 01-01 06-30" },
  { "the second half of the year", "w 07-01 12-31 07-01 12-31" },
  { "second half of 2023", "w 2023-07-01 2023-12-31 2023-07-01 2023-12-31" },
  { "3rd quarter", "w 07-01 09-30 07-01 09-30" },
  { "Q3 2022", "w 07-01 09-30 07-01 09-30" },
  { "2023 Q3", "w 2023-07-01 2023-09-30 2023-07-01 2023-09-30" },
  { "Q3/2023", "w 2023-07-01 2023-09-30 2023-07-01 2023-09-30" },
  { "year end", "w 11-01 12-31 11-01 12-31" },
  { "by year-end", "w - - - 12-31" },
  { "Q3", "w 07-01 09-30 07-01 09-30" },
  { "Q4 2023", "w 2023-10-01 2023-12-31 2023-10-01 2023-12-31" },
  { "the third quarter", "w 07-01 09-30 07-01 09-30" },
  { "the end of the year", "w 11-01 12-31 11-01 12-31" },
  { "all year", "t 01-01 01-01 12-31 12-31" },
  { "all year round", "t 01-01 01-01 12-31 12-31" },
  { "throughout September", "t 09-01 09-01 09-30 09-30" },
  { "throughout 2023", "t 2023-01-01 2023-01-01 2023-12-31 2023-12-31" },
  { "all of the third quarter", "t 07-01 07-01 09-30 09-30" },
  { "the whole of mid-September", "t 09-11 09-11 09-20 09-20" },
  { "September", "w 09-01 09-30 09-01 09-30" },
  { "8 September", "w 09-08 09-08 09-08 09-08" },
  { "Sept 8th, 2023", "w 2023-09-08 2023-09-08 2023-09-08 2023-09-08" },
  { "Wednesday, 7 September", "w 09-07 09-07 09-07 09-07" },
  { "7 September (Wed)", "w 09-07 09-07 09-07 09-07" },
  { "8–10 Sept.", "t 09-08 09-08 09-10 09-10" },
  { "8 to 10 September 2023", "t 2023-09-08 2023-09-08 2023-09-10 2023-09-10" },
  { "September 8–10", "t 09-08 09-08 09-10 09-10" },
  { "September 8-10, 2023", "t 2023-09-08 2023-09-08 2023-09-10 2023-09-10" },
  { "8 September – 2 October", "t 09-08 09-08 10-02 10-02" },
  { "July – October", "t 07-01 07-31 10-01 10-31" },
  { "from July to October", "t 07-01 07-31 10-01 10-31" },
  { "July through October 2023", "t 2023-07-01 2023-07-31 2023-10-01 2023-10-31" },
  { "late August to mid-September", "t 08-21 08-31 09-11 09-20" },
  { "December 2022 – January 2023", "t 12-01 12-31 2023-01-01 2023-01-31" },
  { "December to January next year", "t 12-01 12-31 2023-01-01 2023-01-31" },
  { "some day from 12 to 17 September", "w 09-12 09-17 09-12 09-17" },
  { "between 12 and 17 September", "w 09-12 09-17 09-12 09-17" },
  { "3 days in mid-September", "w 09-11 09-18 09-13 09-20 ×3" },
  { "mid-September, for three days", "w 09-11 09-18 09-13 09-20 ×3" },
  { "by the end of October", "w - - - 10-31" },
  { "before 31 October", "w - - - 10-31" },
  { "no later than October 31", "w - - - 10-31" },
  { "until the end of October", "w - - - 10-31" },
  { "any time until 31 October", "w - - - 10-31 <" },
  { "from September", "t 09-01 09-30 - - >" },
  { "September onwards", "t 09-01 09-30 - - >" },
  { "starting in September", "t 09-01 09-30 - -" },
  { "ongoing", "t - - - - >" },
  { "starting 1 September", "t 09-01 09-01 - -" },
  { "beginning 1 September", "t 09-01 09-01 - -" },
  { "beginning September", "t 09-01 09-30 - -", NULL, START },
  { "starts 1 September", "t 09-01 09-01 - -" },
  { "not before October", "w 10-01 - - -" },
  { "after 10 October", "w 10-11 - - -" },
  { "after September", "w 10-01 - - -" },
  { "after mid-September", "w 09-21 - - -" },
  { "sometime after Q3", "w 10-01 - - -" },
  { "before October", "w - - - 09-30" },
  { "before mid-October", "w - - - 10-10" },
  { "before 15 October", "w - - - 10-15" },
  { "before the end of October", "w - - - 10-31" },
  { "before the end of Q3", "w - - - 09-30" },
  { "prior to Q4", "w - - - 09-30" },
  { "any time before October", "w - - - 09-30 <" },
  { "by mid-September", "w - - - 09-20" },
  { "by 8 or 9 September", "w - - - 09-09" },
  { "closes 31 October", "w - - - 10-31" },
  { "by the end of Q3", "w - - - 09-30" },
  { "by the end of the third quarter", "w - - - 09-30" },
  { "September and October", "t 09-01 09-30 10-01 10-31" },
  { "September/October", "w 09-01 10-31 09-01 10-31" },
  { "September and November", "t 09-01 09-30 11-01 11-30", NULL, GAP },
  { "July or August", "w 07-01 08-31 07-01 08-31" },
  { "July, August", "w 07-01 08-31 07-01 08-31" },
  { "July, August and September", "w 07-01 09-30 07-01 09-30" },
  { "Q3 or Q4", "w 07-01 12-31 07-01 12-31" },
  { "late August/early September", "w 08-21 09-10 08-21 09-10" },
  { "late August or September", "w 08-21 09-30 08-21 09-30" },
  { "late August and September", "t 08-21 08-31 09-01 09-30" },
  { "mid/late September", "w 09-11 09-30 09-11 09-30" },
  { "early or mid-September", "w 09-01 09-20 09-01 09-20" },
  { "early or late September", "w 09-01 09-30 09-01 09-30", NULL, GAP },
  { "8 and 9 September", "t 09-08 09-08 09-09 09-09" },
  { "September 8 and 9", "t 09-08 09-08 09-09 09-09" },
  { "8 & 9 September 2023", "t 2023-09-08 2023-09-08 2023-09-09 2023-09-09" },
  { "8 or 9 September", "w 09-08 09-09 09-08 09-09" },
  { "8/9 September", "w 09-08 09-09 09-08 09-09", NULL, EXTENT },
  { "1-3 and 5 September", "t 09-01 09-01 09-05 09-05", NULL, GAP },
  { "1, 3 and 5 September", "t 09-01 09-01 09-05 09-05", NULL, GAP },
  { "September 8, 10 people", "w 09-08 09-08 09-08 09-08", "10 people" },
  { "8 September and 9 October", "t 09-08 09-08 10-09 10-09", NULL, GAP },
  { "8 September, October", "w 09-08 09-08 09-08 09-08", "October" },
  { "first ten days of September", "w 09-01 09-10 09-01 09-10" },
  { "the second ten days of September", "w 09-11 09-20 09-11 09-20" },
  { "the last 10 days of February 2024", "w 2024-02-21 2024-02-29 2024-02-21 2024-02-29" },
  { "15.9.2022", "w 09-15 09-15 09-15 09-15" },
  { "9/15/2022", "w 09-15 09-15 09-15 09-15" },
  { "15/9/2022", "w 09-15 09-15 09-15 09-15" },
  { "9/10/2022", "w 10-09 10-09 10-09 10-09", NULL, REVERSIBLE },
  { "9/10", "w 09-10 09-10 09-10 09-10", NULL, REVERSIBLE },
  { "15.9.", "w 09-15 09-15 09-15 09-15" },
  { "9.30 am", NULL, "date-not-understood" },
  { "the whole of October", "t 10-01 10-01 10-31 10-31" },
  { "date and place to be announced", "w - - - -" },
  { "place to be announced, mid-September", "w 09-11 09-20 09-11 09-20",
    "place to be announced" },
  { "early in October", "w 10-01 10-10 10-01 10-10" },
  { "some time in October", "w 10-01 10-31 10-01 10-31" },
  { "the 3rd of October", "w 10-03 10-03 10-03 10-03" },
  { "at the end of the year", "w 11-01 12-31 11-01 12-31" },
  { "about mid-September", "w 09-11 09-20 09-11 09-20 ~" },
  { "~10 September", "w 09-10 09-10 09-10 09-10 ~" },
  { "around 10 September", "w 09-10 09-10 09-10 09-10 ~" },
  { "to be announced", "w - - - -" },
  { "TBA", "w - - - -" },
  { "mid-September, Hexi", "w 09-11 09-20 09-11 09-20", "Hexi" },
  { "The final is on 8 October in Hexi", "w 10-08 10-08 10-08 10-08", "The final is in Hexi" },
  { "December – January", NULL, "end-before-start" },
  { "30 February", NULL, "no-such-day" },
  { "September 10000", NULL, "no-such-day" },
  { "Thursday, 7 September", NULL, "wrong-weekday" },
  { "around the moon festival", NULL, "date-not-understood" },
  { "it may rain", NULL, "date-not-understood" },
};

static const Case EDTF[] = {
  { "2022-34", "w 04-01 06-30 04-01 06-30" },
  { "[2022-08-21..2022-08-31]", "w 08-21 08-31 08-21 08-31" },
  { "2022-09-07", "w 09-07 09-07 09-07 09-07" },
  { "2022-02-30", NULL, "no-such-day" },
  { "2022-13", NULL, "date-not-understood" },
  { "20220911", NULL, "date-not-understood" },
  { "2022/later", NULL, "date-not-understood" },
};

static void
test_chinese (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++)
    check_case (&CHINESE[i], 2022);
}

static void
test_english (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH); i++)
    check_case (&ENGLISH[i], 2022);
}

static void
test_edtf (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EDTF); i++)
    check_case (&EDTF[i], 2022);
}

static void
test_habits (void)
{
  static const Case thirds[] = {
    { "9月初", "w 09-01 09-10 09-01 09-10" },
    { "9月中", "w 09-11 09-20 09-11 09-20" },
    { "9月底", "w 09-21 09-30 09-21 09-30" },
    { "the end of October", "w 10-21 10-31 10-21 10-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (thirds); i++) {
    g_auto (LaurelDateReading) reading =
      laurel_date_read (thirds[i].words, 2022, &LAUREL_DATE_HABITS_THIRDS);
    g_autofree char *window = window_to_text (&reading.window, 2022);

    g_assert_cmpstr (window, ==, thirds[i].window);
  }
}

static void
test_without_a_year (void)
{
  static const struct {
    const char *words;
    gboolean has_year;
  } cases[] = {
    { "9月中旬", FALSE },
    { "2022年9月中旬", TRUE },
    { "12月-2023年1月", FALSE },
    { "September 8–10", FALSE },
    { "8 to 10 September 2022", TRUE },
    { "2022-09", TRUE },
    { "全年", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (cases[i].words, 0, NULL);

    g_test_message ("%s", cases[i].words);
    g_assert_cmpint (laurel_date_words_have_year (cases[i].words), ==, cases[i].has_year);
    g_assert_cmpint (reading.problem, ==, cases[i].has_year ? LAUREL_DATE_PROBLEM_NONE
                                                            : LAUREL_DATE_PROBLEM_NO_YEAR);
  }
}

static void
test_broken_text (void)
{
  g_auto (LaurelDateReading) reading = laurel_date_read ("9\xe6\x9c月", 2022, NULL);

  g_assert_cmpint (reading.understood, ==, LAUREL_UNDERSTOOD_NONE);
  g_assert_true (g_utf8_validate (reading.rest, -1, NULL));
}

static void
test_only_a_prefix (void)
{
  g_auto (LaurelDateReading) at_start = laurel_date_read_prefix ("9月中旬举行", 2022, NULL);
  g_auto (LaurelDateReading) later = laurel_date_read_prefix ("关于9月中旬", 2022, NULL);

  g_assert_cmpint (at_start.understood, ==, LAUREL_UNDERSTOOD_PART);
  g_assert_cmpint (at_start.end, ==, strlen ("9月中旬"));
  g_assert_cmpint (later.understood, ==, LAUREL_UNDERSTOOD_NONE);
}

static const struct {
  const char *words;
  gboolean is_day;
} DAYS[] = {
  { "12 September", TRUE },
  { "8–10 September, in the morning", TRUE },
  { "9月12日14:30", TRUE },
  { "12 September, Hall 2", TRUE },
  { "mid-September", FALSE },
  { "31 September", FALSE },
  { "12 September 10000", FALSE },
  { "10000年9月12日", FALSE },
};

/* A day is fixed only by words of which nothing like a year was left over. */
static void
test_what_fixes_a_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DAYS); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (DAYS[i].words, 2025, NULL);

    g_test_message ("%s", DAYS[i].words);
    g_assert_cmpint (laurel_date_reading_is_day (&reading), ==, DAYS[i].is_day);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/date-reader/chinese", test_chinese);
  g_test_add_func ("/calendar/date-reader/english", test_english);
  g_test_add_func ("/calendar/date-reader/edtf", test_edtf);
  g_test_add_func ("/calendar/date-reader/habits", test_habits);
  g_test_add_func ("/calendar/date-reader/without-a-year", test_without_a_year);
  g_test_add_func ("/calendar/date-reader/broken-text", test_broken_text);
  g_test_add_func ("/calendar/date-reader/only-a-prefix", test_only_a_prefix);
  g_test_add_func ("/date-reader/fixes-a-day", test_what_fixes_a_day);

  return g_test_run ();
}
