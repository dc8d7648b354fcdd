# 更新手工修改过的演示文稿时写在幻灯片上的批注。

refresh-conflict = 保留您的版本。新数据显示：{ $new }
refresh-conflict-at = { $place }：保留您的版本。新数据显示：{ $new }
refresh-conflict-open = { $place }：保留您的版本；此处新数据有所不同。
refresh-stale = 手工输入的数字与数据不再一致：{ $mine }
refresh-stale-now = 手工输入的数字与数据不再一致：{ $mine }。现为：{ $new }
refresh-outdated = 因手工修改而保留；新数据已不再显示：{ $mine }
refresh-new = 新增：此前演示文稿中没有这张幻灯片。
