"""A large run for the page to carry: many stories, each with its own people, places and days, told by three reports that agree, part on a number and
quote one person in two ways. The same files every time. Used by tests/browser_test.py.
"""
import datetime

FIRST = ['An', 'Bình', 'Cẩm', 'Diên', 'Đại', 'Gia', 'Hoàng', 'Khánh', 'Lộc', 'Mỹ', 'Nghĩa', 'Phong', 'Quảng', 'Sơn', 'Thạch', 'Trung', 'Vạn', 'Xuân', 'Yên', 'Long']
SECOND = ['Hòa', 'Thạnh', 'Sơn', 'Điền', 'Lâm', 'Thủy', 'Phú', 'Lợi', 'Trạch', 'Giang']
FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Bùi', 'Hoàng', 'Đặng', 'Ngô', 'Dương']
GIVEN = ['Hòa', 'Mai', 'Minh', 'Hà', 'Long', 'Lan', 'Tuấn', 'Oanh', 'Quyết', 'Thảo', 'Vinh', 'Khoa', 'Nhung']
DEEDS = [
    ('cháy nhà kho', 'Ngọn lửa bùng lên từ khu chứa bông sợi, khói đen bốc cao hàng chục mét và lan sang hai xưởng may bên cạnh.'),
    ('chìm sà lan', 'Sà lan chở cát bị nước tràn khoang khi qua khúc sông hẹp, thuyền trưởng kịp cho mọi người mặc áo phao.'),
    ('sập giàn giáo', 'Hàng tấn thép đổ xuống khi công nhân đang đổ bê tông mái nhà thi đấu, nhiều người kịp chạy ra ngoài.'),
    ('tràn dầu', 'Vệt dầu loang dài trên mặt biển đe dọa các bãi nuôi hàu, ngư dân phải kéo lồng bè vào sát bờ.'),
    ('mất điện', 'Trạm biến áp nổ lớn khiến cả thị trấn chìm trong bóng tối, bệnh viện phải chạy máy phát dự phòng.'),
    ('lở đất', 'Đất đá từ quả đồi phía sau trường học trượt xuống sau ba ngày mưa, vùi lấp con đường duy nhất vào bản.'),
    ('đình công', 'Công nhân ngừng việc đòi tăng tiền ăn ca và trả lương làm thêm giờ, chủ xưởng hứa đối thoại vào tuần tới.'),
    ('khánh thành cầu', 'Cây cầu dây văng nối hai bờ sông thay cho bến phà cũ, học sinh không còn phải đi đò đến lớp.'),
    ('ngộ độc thức ăn', 'Nhiều học sinh đau bụng và nôn sau bữa trưa có món gà rán, mẫu thức ăn đã được gửi đi xét nghiệm.'),
    ('động đất nhẹ', 'Rung chấn làm nứt tường nhiều ngôi nhà, người dân chạy ra sân vận động và ngủ lại trong lều bạt.'),
]

TEMPLATE = '''Báo số {number}

{title} ở {place}: {count} người phải sơ tán

Ngày {page}

{opening}Vụ {deed} ở xã {place} xảy ra ngày {event}, theo Ủy ban nhân dân xã {place}.

{scene} Có {count} người ở xã {place} phải sơ tán và {hurt} người bị thương, ông {name} cho biết. {extra}

"Chúng tôi {verb} mọi nguồn lực của xã {place} trong {hours} giờ tới để bà con sớm trở lại nhà", ông {name} nói.

Thiệt hại ban đầu của xã {place} ước tính {cost} tỷ đồng. Lực lượng cứu hộ do ông {name} chỉ huy gồm {crew} người và {cars} xe có mặt sau {minutes} phút kể từ khi nhận tin báo.

{own}

Ông {name} cho biết xã {place} sẽ họp dân vào ngày {later} để bàn phương án hỗ trợ {homes} hộ gia đình.
'''
OWN = [
    'Bà con kể rằng họ nghe tiếng động lớn rồi thấy nhiều người chạy ra đường gọi nhau. Trẻ nhỏ được đưa sang nhà văn hóa thôn bên, nơi có chăn màn, '
    'nước sạch và thức ăn nóng. Một cửa hàng tạp hóa mở cửa suốt đêm phát bánh mì cho đội cứu hộ. ',
    'Phóng viên có mặt lúc trời chưa sáng ghi nhận nhiều tuyến đường bị chặn, xe khách phải đi vòng. Chủ tịch hội phụ nữ cùng các chị em nấu cơm ngay '
    'tại sân đình. Bệnh xá xã kê thêm giường ở hành lang để nhận người đến khám. ',
    'Nhiều nhà hảo tâm gửi quần áo và sách vở cho học sinh. Thầy hiệu trưởng nói lớp học sẽ mở lại khi bàn ghế được lau khô. Đoàn thanh niên chia '
    'thành từng nhóm đi phát nước uống và ghi lại những gì từng gia đình đang cần. ',
]


def write_stories(folder, stories=200):
    """Writes three reports a story and gives how many files."""
    for s in range(stories):
        happened = datetime.date(2012, 1, 5) + datetime.timedelta(days=11 * s)
        title, scene = DEEDS[s % len(DEEDS)]
        place = FIRST[s % 20] + ' ' + SECOND[s // 20 % 10]
        name = '%s Văn %s %s' % (FAMILY[s % 11], SECOND[s % 10], GIVEN[s % 13])
        for r in range(3):
            day = {key: '{0.day}/{0.month}/{0.year}'.format(happened + datetime.timedelta(days=lag)) for key, lag in
                   (('event', 0), ('page', 1 + r % 2), ('later', 9))}
            text = TEMPLATE.format(
                number=1 + r, title=title.capitalize(), deed=title, scene=scene, place=place, name=name, **day, own=OWN[r] * 4,
                count=140 + 7 * s + (3 if r == 2 and s % 3 == 0 else 0), hurt=2 + s % 9, verb=('huy động', 'đã huy động', 'sẽ huy động')[r],
                hours=12 + s % 30, cost=3 + s % 50, crew=30 + s % 40, cars=3 + s % 8, minutes=8 + s % 20, homes=21 + s % 60,
                opening=('', 'Tin nhanh: ', 'Theo ghi nhận của phóng viên, ')[r],
                extra=('', 'Không có người chết.', 'Các tuyến đường xung quanh bị cấm trong buổi sáng.')[r])
            (folder / ('%03d-%d.txt' % (s + 1, r + 1))).write_text(text, encoding='utf-8')
    return 3 * stories
