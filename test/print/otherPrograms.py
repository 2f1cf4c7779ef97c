"""Workbooks as openpyxl writes them: `python3 otherPrograms.py FOLDER COUNT`"""

import datetime
import pathlib
import random
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

FORMATS = ["General", "0.00", "#,##0.00", "0.00%", "yyyy-mm-dd", '0.00"万元"', "@"]
TEXTS = ["单位名称", "  两端有空格 ", "换\n行", "<&>\"'", "'012", "表😀", "附件5"]


def value(rng):
    kind = rng.randrange(6)
    if kind == 0:
        return rng.choice(TEXTS)
    if kind == 1:
        return rng.random() < 0.5
    if kind == 2:
        return datetime.date(2022, rng.randint(1, 12), rng.randint(1, 28))
    return rng.randint(-1_000_000, 1_000_000) / 100


def write(path, seed):
    rng = random.Random(seed)
    workbook = Workbook()
    workbook.active.title = "数据1"
    for number in range(1, rng.randint(1, 3)):
        workbook.create_sheet(f"数据{number + 1}")
    for sheet in workbook:
        for row in range(2, rng.randint(4, 14)):
            for column in range(1, rng.randint(3, 9)):
                cell = sheet.cell(row, column, value(rng))
                if rng.random() < 0.3:
                    cell.number_format = rng.choice(FORMATS)
                if rng.random() < 0.2:
                    cell.font = Font(name="宋体", bold=True, color="FF0000")
                    cell.fill = PatternFill("solid", fgColor="FFFF00")
                    cell.border = Border(top=Side("thin"), left=Side("double"))
                    cell.alignment = Alignment(wrap_text=True, horizontal="center")
        sheet["A20"] = "=SUM(E20:F20)"
        sheet["E20"], sheet["F20"] = 12.5, 2.25
        sheet["B20"] = '=IF(A20>0,"有","无")'
        sheet["C20"].comment = Comment("已核", "会计")
        sheet["D20"].hyperlink = "https://example.com/?a=1&b=2"
        sheet.merge_cells("A22:C23")
        sheet.freeze_panes = "B2"
        sheet.row_dimensions[3].height = 30
        sheet.column_dimensions["B"].width = 25
        rule = DataValidation(type="list", formula1='"是,否"', allow_blank=True)
        rule.add("F2:F9")
        sheet.add_data_validation(rule)
    first = workbook["数据1"]
    first["H1"], first["I1"], first["H2"], first["I2"] = "名称", "金额", "甲", 1.5
    first.add_table(Table(displayName=f"表{seed}", ref="H1:I2"))
    workbook.defined_names["本单位"] = DefinedName("本单位", attr_text="数据1!$A$1:$B$2")
    workbook.save(path)


folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
for seed in range(count):
    write(folder / f"openpyxl-{seed}.xlsx", seed)
