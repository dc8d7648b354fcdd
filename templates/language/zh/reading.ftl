# 文件中虽不寻常但仍接受的内容。

read-encoding = 按文件开头的标记，以 { $encoding } 读取
read-blank = 略去 { $n } 个空行（第 { $rows } 行）
read-again = 略去 { $n } 个重复的表头行（第 { $rows } 行）
read-more = 另有 { $n } 个
read-above = 略去表头上方的 { $n } 行
read-total = 略去第 { $row } 行（“{ $word }”）：它汇总以上各行
read-below = 略去第 { $row } 行（“{ $word }”）：它是表格下方的注释
read-sheet = 读取了工作表“{ $sheet }”，共 { $n } 个
read-hidden = 隐藏列 { $area } 与可见列一样读取
read-header-two = 第二行作为表头的一部分读取
read-header-three = 第二行和第三行作为表头的一部分读取
read-named = 第 { $column } 列在此称为“{ $name }”，因为其名称为空或重复
read-preview = 按“{ $column }”列略去的预览：{ $n }
read-test = 按“{ $column }”列略去的测试回答：{ $n }
read-spam = 按“{ $column }”列略去的垃圾回答：{ $n }
read-unfinished = 按“{ $column }”列略去的未完成回答：{ $n }
read-disqualified = 按“{ $column }”列略去的不合格者的回答：{ $n }
